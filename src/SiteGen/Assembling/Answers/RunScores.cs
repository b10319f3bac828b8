using System.Collections.Immutable;
using System.Globalization;
using Evidence.Figures;
using Theme.Models;

namespace SiteGen.Assembling.Answers;

/// <summary>Says what the figures of an answer mean, in the words of its source.</summary>
/// <param name="facts">They know the language.</param>
/// <param name="texts">The texts and their figures.</param>
internal sealed class RunScores(SiteFacts facts, OutputTexts texts)
{
    /// <summary>One cell a score; one that says so where there is none.</summary>
    public ImmutableArray<ScoreCell> Of(AnswerRun run, string? address)
    {
        var figures = texts.FiguresOf(run);
        return figures.IsEmpty ? [new(ScoreMark.Missing, facts.Say(texts.Source == "alpaca-eval" ? "the reference that all others are held against" : "has no score"), address)] : [.. figures.Select(figure => new ScoreCell(MarkOf(figure), Words(figure, run), address))];
    }

    /// <summary>The shape of a score.</summary>
    public static ScoreMark MarkOf(Figure figure) => figure.Score switch
    {
        null => ScoreMark.DidNotCount,
        >= 1 => ScoreMark.Right,
        <= 0 => ScoreMark.Wrong,
        _ => ScoreMark.Partly,
    };

    /// <summary>A group that answers are listed by: place, id and words. Scores that are neither right nor wrong form one.</summary>
    public (int Rank, string Id, string Words) OutcomeOf(Figure figure) => texts.Source switch
    {
        "alpaca-eval" => MarkOf(figure) switch
        {
            ScoreMark.Right => (0, "preferred", facts.Say("preferred to the reference")),
            ScoreMark.Wrong => (2, "not-preferred", facts.Say("not preferred")),
            ScoreMark.Partly => (1, "draw", facts.Say("a draw")),
            _ => (3, "unreadable", facts.Say("verdict could not be read")),
        },
        "mint" => figure.Detail switch
        {
            _ when figure.Score >= 1 => (0, "solved", facts.Say("solved")),
            "max_steps" => (3, "turns-used", facts.Say("not solved, all turns used")),
            "max_propose_steps" => (2, "proposals-used", facts.Say("not solved, all proposals used")),
            "error" => (4, "broke-off", facts.Say("broke off with an error")),
            _ => (5, "not-solved", facts.Say("not solved")),
        },
        _ => MarkOf(figure) switch
        {
            ScoreMark.Right => (0, "right", facts.Say("right")),
            ScoreMark.Wrong => (2, "wrong", facts.Say("wrong")),
            ScoreMark.Partly => (1, "partly", facts.Say("partly right")),
            _ => (3, "not-counted", facts.Say("did not count")),
        },
    };

    private string Words(Figure figure, AnswerRun run)
    {
        if (figure.Setting.EndsWith("-utility", StringComparison.Ordinal))
        {
            return facts.Say("usefulness, by people: {0} of 5", Number(1 + (4 * figure.Score ?? 0)));
        }

        if (figure.Setting.EndsWith("-correctness", StringComparison.Ordinal))
        {
            var expected = run.Answer.Scores.Where(score => score.Name.StartsWith("expected", StringComparison.Ordinal)).ToList();
            return facts.Say("expected facts found: {0} of {1}", Number(expected.Sum(score => score.Value ?? 0)), expected.Count);
        }

        return MarkOf(figure) is ScoreMark.Partly && texts.Source != "alpaca-eval"
            ? facts.Say("score {0} of 1", Number(figure.Score!.Value))
            : OutcomeOf(figure).Words;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
