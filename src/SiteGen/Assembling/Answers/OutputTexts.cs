using System.Collections.Frozen;
using System.Collections.Immutable;
using Evidence.Answers;
using Evidence.Figures;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Assembling.Answers;

/// <summary>The texts of one public output, found by item, and the figures that belong to them.</summary>
internal sealed class OutputTexts
{
    private readonly FrozenDictionary<(string Model, string Setting, string Item), ImmutableArray<Figure>> _figures;

    private readonly FrozenDictionary<string, ModelRole?> _roles;

    public OutputTexts(SiteFacts facts, FigureTable table, IEnumerable<AnswerFile> files)
    {
        Table = table;
        Files = [.. files.OrderBy(file => PlaceOf(facts.ModelOf(file.Model)?.Role)).ThenBy(file => file.Model, StringComparer.Ordinal).ThenBy(file => file.Setting, StringComparer.Ordinal)];
        Models = [.. Files.Select(file => file.Model).Distinct()];
        IsRuns = Files.Any(file => file.Answers.Any(answer => answer.End is not null));
        _roles = Models.ToFrozenDictionary(model => model, model => facts.ModelOf(model)?.Role, StringComparer.Ordinal);
        _figures = Group(table, Files);
        var runs = Files.SelectMany(file => file.Answers.Select(answer => new AnswerRun(file, answer))).ToLookup(run => run.Answer.Item, StringComparer.Ordinal);
        Items = [.. runs.Select(group => new AnsweredItem(group.Key, group.First().Answer.DataSet, [.. group])).OrderBy(item => item.DataSet, StringComparer.Ordinal).ThenBy(item => item.Id, AnsweredItem.ByNumber)];
    }

    /// <summary>The figures.</summary>
    public FigureTable Table { get; }

    /// <summary>One file a model and setting, ChatGPT first, then open models, then closed ones.</summary>
    public ImmutableArray<AnswerFile> Files { get; }

    /// <summary>The models, in the same order.</summary>
    public ImmutableArray<string> Models { get; }

    /// <summary>The items, by data set.</summary>
    public ImmutableArray<AnsweredItem> Items { get; }

    /// <summary>Whether the answers are runs with several turns, each with a page of its own.</summary>
    public bool IsRuns { get; }

    public string Source => Table.Source;

    /// <summary>The side a model stands on; null where the survey does not know it.</summary>
    public ModelRole? RoleOf(string model) => _roles.GetValueOrDefault(model);

    /// <summary>The figures of an answer: one, or one for each thing that was judged.</summary>
    public ImmutableArray<Figure> FiguresOf(AnswerRun run) => _figures.GetValueOrDefault((run.File.Model, run.File.Setting, run.Answer.Item), []);

    /// <summary>Settings of figures by model, setting of the texts, and item. A setting of the texts may have several of figures, whose names begin with its own.</summary>
    private static FrozenDictionary<(string, string, string), ImmutableArray<Figure>> Group(FigureTable table, ImmutableArray<AnswerFile> files)
    {
        var settings = files.Select(file => file.Setting).ToHashSet(StringComparer.Ordinal);
        return table.Figures
            .Select(figure => (Figure: figure, Setting: settings.Contains(figure.Setting) ? figure.Setting : settings.FirstOrDefault(setting => figure.Setting.StartsWith(setting + "-", StringComparison.Ordinal))))
            .Where(pair => pair.Setting is not null)
            .GroupBy(pair => (pair.Figure.Model, pair.Setting!, pair.Figure.Item), pair => pair.Figure)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    private static int PlaceOf(ModelRole? role) => role switch
    {
        ModelRole.ChatGpt => 0,
        ModelRole.Open => 1,
        null => 2,
        _ => 3,
    };
}

/// <summary>An item, and every answer to it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="DataSet">Its data set.</param>
/// <param name="Runs">In the order of the files.</param>
internal sealed record AnsweredItem(string Id, string DataSet, ImmutableArray<AnswerRun> Runs)
{
    private const int ShortestTitle = 25;

    // What tells one house of ALFWorld from the next stands at the end of its text.
    private const string Task = "Your task is to: ";

    /// <summary>Ids by their numbers: 2 before 10.</summary>
    public static IComparer<string> ByNumber { get; } = Comparer<string>.Create((one, other) => Key(one).CompareTo(Key(other)));

    /// <summary>How its question begins, on one line.</summary>
    public string Beginning(int length) => TextBeginning.Of(Asked, length);

    /// <summary>The first line of its question, where it says something; else how the question begins.</summary>
    public string Title(int length)
    {
        var asked = Asked;
        var line = asked.Split('\n')[0].Trim();
        return TextBeginning.Of(line.Length >= ShortestTitle && line.Length <= length ? line : asked, length);
    }

    private string Asked => Runs[0].Answer.Asked.Trim() is var asked && asked.LastIndexOf(Task, StringComparison.Ordinal) is var at and >= 0 ? asked[(at + Task.Length)..] : asked;

    private static (string, int, string) Key(string id)
    {
        var digits = id.Length - id.AsSpan().TrimEnd("0123456789").Length;
        return digits is > 0 and < 9 ? (id[..^digits], int.Parse(id.AsSpan()[^digits..], System.Globalization.CultureInfo.InvariantCulture), id) : (id, -1, id);
    }
}

/// <summary>One answer, and the file it stands in.</summary>
/// <param name="File">The file.</param>
/// <param name="Answer">The answer.</param>
internal sealed record AnswerRun(AnswerFile File, PublishedAnswer Answer)
{
    public AnswerOrigin Origin => File.Files[Answer.File];
}
