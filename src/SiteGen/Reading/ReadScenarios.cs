using System.Collections.Immutable;
using Evidence.Scenarios;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads the scenarios of the demos, and the digests of what they depend on.</summary>
/// <param name="input">The input folder.</param>
/// <param name="dependencies">The same folder, for digests.</param>
public sealed class ReadScenarios(InputFolder input, Evidence.Freshness.DigestedInput dependencies) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var digests = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in input.Files("scenarios", ".yaml", context.Findings))
        {
            if (input.Text(path, context.Findings) is { } yaml && ScenarioReader.Read(yaml, path, context.Findings) is { } scenario)
            {
                digests.AddRange(dependencies.DigestsFor(scenario).Where(digest => !digests.ContainsKey(digest.Key)));
                yield return new(path, scenario);
            }
        }

        yield return new("scenarios", new InputDigests(digests.ToImmutable()));
    }
}
