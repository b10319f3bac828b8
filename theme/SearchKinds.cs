using System.Collections.Immutable;
using Theme.Models;

namespace Theme;

/// <summary>What search finds on the site, and in which group it shows it.</summary>
public static class SearchKinds
{
    private static readonly SearchKind
        Texts = new("texts", "Texts"),
        Claims = new("claims", "Claims"),
        Models = new("models", "Models"),
        Comparisons = new("comparisons", "Comparisons"),
        Benchmarks = new("benchmarks", "Benchmarks"),
        Scenarios = new("scenarios", "Scenarios"),
        Recordings = new("recordings", "Recordings", 0.5),
        Answers = new("answers", "Published answers", 0.5),
        Data = new("data", "Data", 0.5),
        References = new("references", "References");

    /// <summary>Every kind, in the order in which groups without a better one stand.</summary>
    public static ImmutableArray<SearchKind> All { get; } = [Texts, Claims, Models, Comparisons, Benchmarks, Scenarios, Recordings, Answers, Data, References];

    /// <summary>What a page is called among others found; null where its title does.</summary>
    public static string? TitleOf(PageModel page) =>
        page is RecordingPage { Recording: var made } ? $"{made.Model}, {made.Sample}{(made.Repeat is { } repeat ? $", repeat {repeat}" : "")}: {page.Title}" : null;

    /// <summary>The kind of a page; null where search leaves it out: lists, which only repeat what their pages say, pages that are listed nowhere, and English texts in the place of a translation.</summary>
    public static SearchKind? Of(PageModel page) => page switch
    {
        { IsUnlisted: true } or { IsTranslated: false } => null,
        TextPage => Texts,
        ClaimPage => Claims,
        ModelPage => Models,
        ComparisonPage => Comparisons,
        BenchmarkPage => Benchmarks,
        ScenarioPage or MatrixPage => Scenarios,
        RecordingPage => Recordings,
        ItemPage or TrajectoryPage or AnsweringModelPage or SharedTextPage => Answers,
        FiguresPage or DataPage => Data,
        ReferencesPage => References,
        _ => null,
    };
}

/// <summary>A group of what search finds.</summary>
/// <param name="Id">The value of the filter <c>kind</c> in the index.</param>
/// <param name="Name">What the group is called, in English.</param>
/// <param name="Weight">What its best result counts when groups are put in order, in (0, 1]: what models said comes after what the survey says.</param>
public sealed record SearchKind(string Id, string Name, double Weight = 1);
