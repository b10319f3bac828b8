using System.Collections.Immutable;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Checks;

/// <summary>On the page of an area, a sentence that names a model or a benchmark says where it is from: it cites a work, or holds a number that leads to its source.</summary>
/// <remarks>Left out are questions, and the captions of figures and tables, whose every number has its source.</remarks>
public sealed class CheckSources : IStep
{
    private const int LongestBeginning = 60;

    private static readonly ImmutableArray<string> WithSources = ["figure", "results"];

    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var names = new SurveyNames(context.All<SurveyFacts>().FirstOrDefault() ?? SurveyFacts.Empty);
        var sentences = context.All<PageText>().Where(text => text.Page.FrontMatter.Layout == FrontMatter.AreaLayout).SelectMany(text => text.Article.Sentences);
        foreach (var sentence in sentences.Where(sentence => !HasSource(sentence) && !IsQuestion(sentence)))
        {
            if ((names.FirstIn(sentence.Text) ?? sentence.Links.FirstOrDefault(IsOfSurvey)) is { } name)
            {
                context.Findings.Error("SG0310", sentence.Place, $"The sentence '{Beginning(sentence.Text)}' names '{name}' without a source.",
                    "Cite one in the sentence, or give its number as a cell.");
            }
        }

        return [];
    }

    private static bool HasSource(Sentence sentence) =>
        sentence.Cells.Length > 0 || WithSources.Contains(sentence.Block, StringComparer.Ordinal) || sentence.Citations.Any(key => !IsOfPage(key));

    private static bool IsOfPage(string key) => key.StartsWith("fig-", StringComparison.Ordinal) || key.StartsWith("tbl-", StringComparison.Ordinal);

    private static bool IsQuestion(Sentence sentence) => sentence.Text.TrimEnd('"', '”', ')', '」') is [.., '?' or '？'];

    private static bool IsOfSurvey(string id) => id.StartsWith("model/", StringComparison.Ordinal) || id.StartsWith("benchmark/", StringComparison.Ordinal);

    private static string Beginning(string text)
    {
        if (text.Length <= LongestBeginning)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', LongestBeginning);
        return text[..(space > 0 ? space : LongestBeginning)] + " …";
    }
}
