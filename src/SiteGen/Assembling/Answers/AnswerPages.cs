using System.Collections.Immutable;
using Evidence.Answers;
using Evidence.Recordings;
using Evidence.Statistics;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling.Answers;

/// <summary>Makes the pages of one public output.</summary>
/// <param name="facts">The facts.</param>
/// <param name="texts">The texts.</param>
internal sealed class AnswerPages(SiteFacts facts, OutputTexts texts)
{
    private const int TitleLength = 90;

    private const int RowLength = 110;

    private const int LongestChip = 5;

    private readonly ImmutableArray<MeasuredNumber> _means = MeasuredNumbers.All(texts.Table);

    private readonly RunViews _views = new(facts, texts);

    private readonly ImmutableArray<ChosenItems> _lists = new ItemRules(facts, texts).All();

    /// <summary>One function a page; they may be called at the same time.</summary>
    public IReadOnlyList<Func<AnswersPage>> Makers() =>
    [
        .. texts.Items.Select((item, at) => (Func<AnswersPage>)(() => Item(item, Neighbour(at - 1), Neighbour(at + 1)))),
        .. texts.IsRuns ? texts.Files.SelectMany(Trajectories) : [],
        .. texts.Models.Select(model => (Func<AnswersPage>)(() => Model(model))),
        .. _lists.Select(list => (Func<AnswersPage>)(() => List(list))),
        .. texts.Files.SelectMany(file => file.Shared.Where(shared => file.Answers.Any(answer => answer.Before == shared.Key)).Select(shared => (file, shared)))
            .DistinctBy(pair => pair.shared.Key)
            .Select(pair => (Func<AnswersPage>)(() => Shared(pair.file, pair.shared.Key, pair.shared.Value))),
    ];

    private string Name => OutputNames.Of(texts.Source);

    private Link Output => new(Name, EntryAddresses.Figures(texts.Source));

    private Link? Neighbour(int at) => at < 0 || at >= texts.Items.Length ? null : new(texts.Items[at].Id, Addresses.Item(texts.Source, texts.Items[at].Id));

    private ItemPage Item(AnsweredItem item, Link? previous, Link? next) => new()
    {
        Site = facts.Site,
        Address = Addresses.Item(texts.Source, item.Id),
        Title = item.Title(TitleLength),
        Description = facts.Say("What {0} models answered to item {1} of {2}.", item.Runs.Select(run => run.File.Model).Distinct().Count(), item.Id, Name),
        Source = texts.Table.Path,
        MadeBy = Command,
        Output = Output,
        Origins = OriginsOf(item.Runs),
        Item = item.Id,
        Asked = _views.Asked(item.Runs[0]),
        Models = _views.ByModel(item, withAnswers: true),
        Previous = previous,
        Next = next,
    };

    private string Command => $"demos import {texts.Source}";

    private IEnumerable<Func<AnswersPage>> Trajectories(AnswerFile file)
    {
        var runs = texts.Items.SelectMany(item => item.Runs.Where(run => run.File == file).Select(run => (item, run))).ToList();
        return runs.Select((pair, at) => (Func<AnswersPage>)(() => Trajectory(pair.item, pair.run, At(at - 1), At(at + 1))));

        Link? At(int at) => at < 0 || at >= runs.Count ? null : new(runs[at].item.Id, _views.AddressOf(runs[at].run));
    }

    private TrajectoryPage Trajectory(AnsweredItem item, AnswerRun run, Link? previous, Link? next) => new()
    {
        Site = facts.Site,
        Address = _views.AddressOf(run),
        Title = item.Title(TitleLength),
        Description = facts.Say("{0} on {1}, setting {2}: every turn as it was published.", run.File.Model, item.Id, run.File.Setting),
        Source = texts.Table.Path,
        MadeBy = Command,
        Output = Output,
        Origins = [run.Origin],
        Item = new(item.Id, Addresses.Item(texts.Source, item.Id)),
        Run = _views.Of(run, withAnswer: false),
        Asked = _views.Asked(run),
        Turns = TurnsOf(run.Answer.Said),
        End = run.Answer.End ?? new(null, null, null, null, null, null, null, null),
        Models = _views.ByModel(item, withAnswers: false),
        Previous = previous,
        Next = next,
    };

    /// <summary>A turn begins where the model speaks.</summary>
    private static ImmutableArray<ShownTurn> TurnsOf(ImmutableArray<SaidText> said)
    {
        var turns = ImmutableArray.CreateBuilder<ShownTurn>();
        foreach (var message in said)
        {
            var shown = ShownTexts.Of(message, isRun: true);
            if (message.Role == "assistant" || turns.Count == 0 || turns[^1].Replied is not null)
            {
                turns.Add(message.Role == "assistant" ? new(turns.Count + 1, shown, null) : new(turns.Count + 1, null, shown));
            }
            else
            {
                turns[^1] = turns[^1] with { Replied = shown };
            }
        }

        return turns.ToImmutable();
    }

    private AnsweringModelPage Model(string model)
    {
        var files = texts.Files.Where(file => file.Model == model).ToImmutableArray();
        return new()
        {
            Site = facts.Site,
            Address = Addresses.AnsweringModel(texts.Source, model),
            Title = facts.Say("{0} on {1}", model, Name),
            Description = facts.Say("Every answer of {0}, by setting and data set, with how it came out.", model),
            Source = texts.Table.Path,
            MadeBy = Command,
            Output = Output,
            Origins = OriginsOf(files),
            Role = texts.RoleOf(model),
            Model = facts.ModelOf(model) is { } known ? facts.ModelLink(known.Id) : null,
            Settings = [.. files.Select(Setting)],
        };
    }

    private ModelSetting Setting(AnswerFile file)
    {
        var byItem = texts.Items.SelectMany(item => item.Runs.Where(run => run.File == file).Select(run => (item, run))).ToList();
        var means = _means.Where(number => IsOf(number, file));
        return new(file.Setting, [.. means], OutcomesOf(file),
            [.. byItem.GroupBy(pair => pair.item.DataSet).Select(group => new ItemGroup(group.Key, [.. group.Select((pair, at) => Chip(pair.item, pair.run, at + 1))]))]);
    }

    private ItemChip Chip(AnsweredItem item, AnswerRun run, int place)
    {
        var cell = _views.Cell(run);
        var number = item.Id.StartsWith(item.DataSet + "-", StringComparison.Ordinal) ? item.Id[(item.DataSet.Length + 1)..] : item.Id;
        return new(number.Length > LongestChip ? place.ToString(System.Globalization.CultureInfo.InvariantCulture) : number, cell.Mark, cell.Address ?? "");
    }

    private bool IsOf(MeasuredNumber number, AnswerFile file)
    {
        var settings = file.Answers.SelectMany(answer => texts.FiguresOf(new(file, answer))).Select(figure => figure.Setting).Distinct();
        return settings.Any(setting => number.Subject == (setting.Length == 0 ? file.Model : $"{file.Model}, {setting}"));
    }

    /// <summary>The lists of a file's answers by how they came out.</summary>
    private ImmutableArray<CountedLink> OutcomesOf(AnswerFile file) => [.. _lists.Where(list => list.Kind is RuleKind.Outcome && list.Shown[0] == file).Select(list => LinkTo(list, list.Short))];

    private CountedLink LinkTo(ChosenItems list, string text) => new(text, Addresses.ItemList(texts.Source, list.Rule), list.Items.Length);

    private ItemListPage List(ChosenItems list) => new()
    {
        Site = facts.Site,
        Address = Addresses.ItemList(texts.Source, list.Rule),
        Title = list.Title,
        Description = facts.Say(list.Items.Length == 1 ? "{0} item of {1}." : "{0} items of {1}.", list.Items.Length, Name),
        Source = texts.Table.Path,
        MadeBy = Command,
        Output = Output,
        Origins = OriginsOf(list.Shown),
        Columns = [.. list.Shown.Select(file => new ListColumn(file.Model, texts.IsRuns ? file.Setting : ""))],
        Rows = [.. list.Items.Select(item => new ListedItem(new(item.Id, Addresses.Item(texts.Source, item.Id)), item.Beginning(RowLength), [.. list.Shown.Select(file => _views.Cell(item.Runs.FirstOrDefault(run => run.File == file)))]))],
    };

    private SharedTextPage Shared(AnswerFile file, string key, string text) => new()
    {
        Site = facts.Site,
        Address = Addresses.SharedText(texts.Source, key),
        Title = facts.Say("What stands before a question of {0}", Name),
        Description = facts.Say("Instructions and worked examples that many requests share, word for word."),
        Source = texts.Table.Path,
        MadeBy = Command,
        Output = Output,
        Origins = file.Files[..1],
        Text = text,
        Sha256 = ContentDigest.Of(text),
    };

    /// <summary>What the overview of the output leads to.</summary>
    public PublicTexts Overview() => Lists() with { Remarks = Remarks(), Pairs = Pairs() };

    /// <summary>What a reader should know of this output, as far as its files tell.</summary>
    private ImmutableArray<string> Remarks() => texts.Source switch
    {
        "alpaca-eval" => [facts.Say("Each answer was compared with that of text_davinci_003 by a judge, GPT-4; a score is 1 where the judge preferred the answer, 0.5 for a draw.")],
        "mint" =>
        [
            facts.Say("max1: one turn. max5: up to five turns, with code that runs and at most two proposals. max5-feedback: the same, and after each turn GPT-4 says in words what it thinks of it."),
            facts.Say("A score is 1 where the task was solved."),
        ],
        "leval" => [facts.Say("The long documents themselves are not in the published files: a page shows the question, the answers, and the passages that were retrieved, as far as the files have them.")],
        "alce" => [facts.Say("People gave each answer 1 to 5 for usefulness; programs looked for the facts that were expected. The published answers of this evaluation bear no marks of citations.")],
        _ => [],
    };

    /// <summary>Each pair once, with the items on which either has the higher score.</summary>
    private ImmutableArray<PairRow> Pairs()
    {
        var found = _lists.Where(list => list.Kind is RuleKind.Pair).ToDictionary(list => (list.Shown[0], list.Shown[1], list.Setting));
        var pairs = found.Keys
            .Select(key => texts.Files.IndexOf(key.Item1) < texts.Files.IndexOf(key.Item2) ? key : (key.Item2, key.Item1, key.Setting))
            .Distinct()
            .Select(key => (Key: key, First: found.GetValueOrDefault(key), Second: found.GetValueOrDefault((key.Item2, key.Item1, key.Setting))))
            .OrderBy(pair => pair.Key.Setting, StringComparer.Ordinal)
            .ToList();
        var adjusted = HolmCorrection.Adjust([.. pairs.Select(pair => McNemarTest.PValue(pair.First?.Items.Length ?? 0, pair.Second?.Items.Length ?? 0))]);
        return [.. pairs.Zip(adjusted, (pair, p) => new PairRow(Paired(pair.Key.Item1), Paired(pair.Key.Item2), pair.Key.Setting, Better(pair.First), Better(pair.Second), p))];

        PairedModel Paired(AnswerFile file) => new(file.Model, texts.RoleOf(file.Model));

        CountedLink? Better(ChosenItems? list) => list is null ? null : LinkTo(list, list.Title);
    }

    private PublicTexts Lists() => new(
        [.. texts.Models.Select(model => new CountedLink(model, Addresses.AnsweringModel(texts.Source, model), texts.Files.Where(file => file.Model == model).Sum(file => file.Answers.Length)))],
        [.. texts.Files.Select(file => new OutcomeRow(_views.LinkTo(file.Model), file.Setting, OutcomesOf(file))).Where(row => !row.Outcomes.IsEmpty)],
        [
            .. new (RuleKind Kind, string Name)[] { (RuleKind.DataSet, facts.Say("By data set")), (RuleKind.Feedback, facts.Say("What feedback changed")) }
                .Select(group => new ListGroup(group.Name, [.. _lists.Where(list => list.Kind == group.Kind).Select(list => LinkTo(list, list.Short))]))
                .Where(group => !group.Lists.IsEmpty),
        ],
        [.. texts.Files.SelectMany(file => file.Answers.Select(answer => answer.Before)).OfType<string>().Distinct().Order(StringComparer.Ordinal).Select((key, at) => new Link(facts.Say("request {0}", at + 1), Addresses.SharedText(texts.Source, key)))],
        OriginsOf(texts.Files));

    private static ImmutableArray<AnswerOrigin> OriginsOf(IEnumerable<AnswerRun> runs) => [.. runs.Select(run => run.Origin).Distinct()];

    private static ImmutableArray<AnswerOrigin> OriginsOf(IEnumerable<AnswerFile> files) => [.. files.SelectMany(file => file.Files).Distinct()];
}
