using System.Collections.Immutable;
using System.Globalization;
using Theme.Models;

namespace SiteGen.Assembling.Answers;

/// <summary>Makes what pages show of runs.</summary>
/// <param name="facts">The facts.</param>
/// <param name="texts">The texts of a public output.</param>
internal sealed class RunViews(SiteFacts facts, OutputTexts texts)
{
    private readonly RunScores _scores = new(facts, texts);

    /// <summary>The page of a run: its own where it has several turns, else that of the item.</summary>
    public string AddressOf(AnswerRun run) => texts.IsRuns
        ? Addresses.Trajectory(texts.Source, run.File.Model, run.File.Setting, run.Answer.Item)
        : Addresses.Item(texts.Source, run.Answer.Item);

    /// <summary>The runs on an item, by model.</summary>
    /// <param name="item">The item.</param>
    /// <param name="withAnswers">Whether the answers are shown, or only how they came out.</param>
    public ImmutableArray<ModelRuns> ByModel(AnsweredItem item, bool withAnswers) =>
    [
        .. item.Runs.GroupBy(run => run.File.Model)
            .Select(group => new ModelRuns(LinkTo(group.Key), texts.RoleOf(group.Key), [.. group.Select(run => Of(run, withAnswers))])),
    ];

    /// <summary>A run.</summary>
    public ShownRun Of(AnswerRun run, bool withAnswer) => new()
    {
        Model = run.File.Model,
        Setting = texts.IsRuns || run.File.Setting != run.Answer.DataSet ? run.File.Setting : "",
        Scores = _scores.Of(run, AddressOf(run)),
        Address = AddressOf(run),
        Sizes = Sizes(run),
        Answer = !withAnswer ? null : texts.IsRuns ? ShownTexts.LastOf(run.Answer) : run.Answer.Said is [var said, ..] ? ShownTexts.Of(said, isRun: false) : null,
        Passages = withAnswer ? run.Answer.Passages : [],
        Origin = run.Origin,
        Line = run.Answer.Line,
    };

    /// <summary>What was asked of a run.</summary>
    public AskedText Asked(AnswerRun run) => new(run.Answer.Asked, run.Answer.AskedSha256,
        run.Answer.Before is { } key ? new(facts.Say("The instructions and the worked examples that came before it"), Addresses.SharedText(texts.Source, key)) : null,
        run.Answer.Reference)
    {
        Origin = run.Origin,
        Line = run.Answer.Line,
    };

    /// <summary>A model of the output, with its page.</summary>
    public Link LinkTo(string model) => new(model, Addresses.AnsweringModel(texts.Source, model));

    /// <summary>One score a model and setting for a table.</summary>
    public ScoreCell Cell(AnswerRun? run) => run is null ? new(ScoreMark.Missing, facts.Say("was not asked"), null) : _scores.Of(run, AddressOf(run))[0];

    private string Sizes(AnswerRun run)
    {
        var parts = new List<string>();
        if (run.Answer.End is { } end)
        {
            var turns = run.Answer.Said.Count(said => said.Role == "assistant");
            parts.Add(facts.Say(turns == 1 ? "{0} turn" : "{0} turns", turns));
            if (end.TokensRead is { } read && end.TokensWritten is { } written)
            {
                parts.Add(facts.Say("{0} tokens read, {1} written", Whole(read), Whole(written)));
            }
        }
        else if (run.Answer.Said is [var said, ..])
        {
            var characters = said.Text.EnumerateRunes().Count();
            parts.Add(facts.Say(characters == 1 ? "{0} character" : "{0} characters", Whole(characters)));
        }

        return string.Join(", ", parts);
    }

    private static string Whole(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
