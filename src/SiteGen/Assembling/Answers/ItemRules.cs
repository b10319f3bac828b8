using System.Collections.Immutable;
using Evidence.Answers;
using Evidence.Figures;
using Survey;

namespace SiteGen.Assembling.Answers;

/// <summary>Chooses items by rule: each rule is a list, and a page.</summary>
/// <param name="facts">The facts.</param>
/// <param name="texts">The texts of a public output.</param>
internal sealed class ItemRules(SiteFacts facts, OutputTexts texts)
{
    private const string WithFeedback = "-feedback";

    private readonly RunScores _scores = new(facts, texts);

    /// <summary>Every list that has items.</summary>
    public ImmutableArray<ChosenItems> All() => [.. ByDataSet().Concat(ByPair()).Concat(ByFeedback()).Concat(ByOutcome()).Where(list => !list.Items.IsEmpty)];

    private IEnumerable<ChosenItems> ByDataSet() =>
        texts.Items.GroupBy(item => item.DataSet).Where(group => group.Key.Length > 0)
            .Select(group => new ChosenItems(RuleKind.DataSet, group.Key, facts.Say("{0}: every item", group.Key), group.Key, [.. group], [.. texts.Files.Where(file => group.Any(item => item.Runs.Any(run => run.File == file)))]));

    /// <summary>ChatGPT against each other model in the same setting; where nobody is known to be ChatGPT, each pair.</summary>
    private IEnumerable<ChosenItems> ByPair() =>
        from setting in texts.Files.GroupBy(file => file.Setting)
        let known = setting.Any(file => texts.RoleOf(file.Model) is ModelRole.ChatGpt)
        from one in setting
        from other in setting
        where one != other && (!known || texts.RoleOf(one.Model) is ModelRole.ChatGpt || texts.RoleOf(other.Model) is ModelRole.ChatGpt)
        from scored in ScoredSettings(one)
        let items = texts.Items.Where(item => ScoreOf(item, one, scored) > ScoreOf(item, other, scored)).ToImmutableArray()
        let place = scored.Length == 0 ? "" : " (" + scored + ")"
        select new ChosenItems(RuleKind.Pair, Slug("right", one.Model, "wrong", other.Model, scored),
            facts.Say("{0} did better than {1}{2}", one.Model, other.Model, place), facts.Say("{0} above {1}{2}", one.Model, other.Model, place), items, [one, other])
        { Setting = scored };

    /// <summary>Items that were solved with feedback and not without, and the other way round.</summary>
    private IEnumerable<ChosenItems> ByFeedback() =>
        from helped in texts.Files
        where helped.Setting.EndsWith(WithFeedback, StringComparison.Ordinal)
        let alone = texts.Files.FirstOrDefault(file => file.Model == helped.Model && file.Setting == helped.Setting[..^WithFeedback.Length])
        where alone is not null
        from hasTurned in new[] { true, false }
        let items = texts.Items.Where(item => ScoreOf(item, hasTurned ? helped : alone, null) > ScoreOf(item, hasTurned ? alone : helped, null)).ToImmutableArray()
        select new ChosenItems(RuleKind.Feedback, Slug(hasTurned ? "feedback-turned" : "feedback-lost", helped.Model),
            hasTurned ? facts.Say("{0}: solved with feedback, not without", helped.Model) : facts.Say("{0}: solved without feedback, not with it", helped.Model),
            hasTurned ? facts.Say("{0}: feedback turned it", helped.Model) : facts.Say("{0}: lost with feedback", helped.Model), items, [alone, helped]);

    private IEnumerable<ChosenItems> ByOutcome() =>
        from file in texts.Files
        from figures in FiguresOf(file).GroupBy(figure => (figure.Setting, Outcome: _scores.OutcomeOf(figure)))
        where !IsGraded(figures.Key.Setting)
        let chosen = figures.Select(figure => figure.Item).ToHashSet(StringComparer.Ordinal)
        let name = figures.Key.Setting.Length == 0 ? file.Model : facts.Say("{0}, {1}", file.Model, figures.Key.Setting)
        orderby file.Model, texts.Files.IndexOf(file), figures.Key.Setting, figures.Key.Outcome.Rank
        select new ChosenItems(RuleKind.Outcome, Slug(file.Model, figures.Key.Setting, figures.Key.Outcome.Id), facts.Say("{0}: {1}", name, figures.Key.Outcome.Words), figures.Key.Outcome.Words,
            [.. texts.Items.Where(item => chosen.Contains(item.Id))], [file]);

    /// <summary>The settings of figures that a file of texts has; only those whose scores are right or wrong, or steps between.</summary>
    private IEnumerable<string> ScoredSettings(AnswerFile file) => FiguresOf(file).Select(figure => figure.Setting).Distinct().Where(setting => !IsGraded(setting));

    /// <summary>Whether scores of a setting are shares of common words, of which one is always a little above the other.</summary>
    private bool IsGraded(string setting) => texts.Source == "leval" && texts.Table.Figures.FirstOrDefault(figure => figure.Setting == setting)?.Detail is "f1" or "rouge" or "LLM" or "llm";

    private IEnumerable<Figure> FiguresOf(AnswerFile file) => file.Answers.SelectMany(answer => texts.FiguresOf(new(file, answer)));

    /// <summary>The score of a file on an item; null where it has none.</summary>
    private double? ScoreOf(AnsweredItem item, AnswerFile file, string? setting) =>
        item.Runs.FirstOrDefault(run => run.File == file) is { } run ? texts.FiguresOf(run).FirstOrDefault(figure => setting is null || figure.Setting == setting)?.Score : null;

    private static string Slug(params ReadOnlySpan<string> words) => string.Join('-', words.ToArray().Where(word => word.Length > 0));
}

/// <summary>Items that a rule chose.</summary>
/// <param name="Kind">What kind of rule.</param>
/// <param name="Rule">The last part of the list's address.</param>
/// <param name="Title">What the list holds.</param>
/// <param name="Short">The same where the kind is said already.</param>
/// <param name="Items">The items.</param>
/// <param name="Shown">The models and settings whose answers the list shows.</param>
internal sealed record ChosenItems(RuleKind Kind, string Rule, string Title, string Short, ImmutableArray<AnsweredItem> Items, ImmutableArray<AnswerFile> Shown)
{
    /// <summary>The setting of the figures that were compared.</summary>
    public string Setting { get; init; } = "";
}

/// <summary>Kinds of rules.</summary>
internal enum RuleKind
{
    /// <summary>Items of one data set.</summary>
    DataSet,

    /// <summary>One model did better than another.</summary>
    Pair,

    /// <summary>Feedback made the difference.</summary>
    Feedback,

    /// <summary>How the answers of one model came out.</summary>
    Outcome,
}
