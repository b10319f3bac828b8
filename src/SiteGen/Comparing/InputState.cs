using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Recordings;
using Findings;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Comparing;

/// <summary>What of an input folder can be compared: recordings, figures and quoted numbers.</summary>
/// <param name="Recordings">By path.</param>
/// <param name="Figures">In the order of their files.</param>
/// <param name="Results">By id.</param>
/// <param name="Findings">What is wrong with the files.</param>
internal sealed record InputState(
    ImmutableSortedDictionary<string, Recording> Recordings, ImmutableArray<Figure> Figures, ImmutableSortedDictionary<string, Result> Results, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>What the site calls itself.</summary>
    public SiteIdentity Site { get; init; } = SiteIdentity.Unnamed;

    /// <summary>Reads an input folder.</summary>
    public static InputState Read(string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var input = new InputFolder(folder);
        var run = new Pipeline([new ReadSite(input), new ReadSurvey(input), new ReadRecordings(input), new ReadFigures(input)], time).Run(last: Phase.Read, cancellationToken: cancellationToken);
        return new(
            run.All<RecordedFile>().ToImmutableSortedDictionary(file => file.Path, file => file.Recording, StringComparer.Ordinal),
            [.. run.All<FigureTable>().SelectMany(table => table.Figures)],
            run.All<SurveyFacts>().SelectMany(facts => facts.Results).ToImmutableSortedDictionary(result => result.Id, result => result, StringComparer.Ordinal),
            run.Findings)
        {
            Site = run.All<SiteIdentity>().Single(),
        };
    }
}
