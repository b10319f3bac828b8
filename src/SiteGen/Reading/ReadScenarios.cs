using System.Collections.Immutable;
using Evidence.Scenarios;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads the scenarios of the demos, and the digests of what they depend on.</summary>
/// <param name="input">The input folder.</param>
/// <param name="dependencies">The same folder, for digests; made anew whenever the step runs.</param>
public sealed class ReadScenarios(InputFolder input, Func<Evidence.Freshness.DigestedInput> dependencies) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var digests = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var (files, digested) = (input.In(context), dependencies());
        foreach (var path in files.List("scenarios", ".yaml"))
        {
            if (files.Text(path) is { } yaml && ScenarioReader.Read(yaml, path, context.Findings) is { } scenario)
            {
                foreach (var read in scenario.Reads)
                {
                    files.Note(read);
                }

                digests.AddRange(digested.DigestsFor(scenario).Where(digest => !digests.ContainsKey(digest.Key)));
                yield return new(path, scenario);
            }
        }

        yield return new("scenarios", new InputDigests(digests.ToImmutable()));
    }
}
