using System.Collections.Immutable;
using Evidence.Answers;
using Survey;

namespace Theme.Models;

/// <summary>What was asked of models.</summary>
/// <param name="Text">The question, untrusted.</param>
/// <param name="Sha256">SHA-256 of the whole request as it was published.</param>
/// <param name="Before">The page of what stands before it in the request; null where nothing does.</param>
/// <param name="Reference">The answer that was expected; null where unknown.</param>
public sealed record AskedText(string Text, string Sha256, Link? Before, string? Reference)
{
    /// <summary>Where it was read.</summary>
    public required AnswerOrigin Origin { get; init; }

    /// <summary>Line of that file; null where unknown.</summary>
    public int? Line { get; init; }
}

/// <summary>A message as it was published, and as it is shown.</summary>
/// <param name="Raw">The text, untrusted.</param>
/// <param name="Sha256">SHA-256 of its UTF-8 bytes.</param>
/// <param name="Pieces">Its parts.</param>
public sealed record ShownText(string Raw, string Sha256, ImmutableArray<ShownPiece> Pieces)
{
    /// <summary>Length of the whole text in characters, where <see cref="Raw"/> and the parts are only its beginning; null otherwise.</summary>
    public int? CutFrom { get; init; }
}

/// <summary>A part of a message as it is shown.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Text">Its text, untrusted.</param>
/// <param name="SafeHtml">The same rendered through an allowlist; null where it is shown as it stands.</param>
public sealed record ShownPiece(PieceKind Kind, string Text, string? SafeHtml);

/// <summary>A turn of a run.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Said">What the model said; null where others spoke first.</param>
/// <param name="Replied">What came back; null at the end.</param>
public sealed record ShownTurn(int Number, ShownText? Said, ShownText? Replied);

/// <summary>The runs of one model on one item.</summary>
/// <param name="Model">The model's name in the source, with its page.</param>
/// <param name="Role">The side it stands on; null where the survey does not know it.</param>
/// <param name="Runs">One a setting.</param>
public sealed record ModelRuns(Link Model, ModelRole? Role, ImmutableArray<ShownRun> Runs);

/// <summary>One run of a model on an item.</summary>
public sealed record ShownRun
{
    /// <summary>The model's name in the source.</summary>
    public required string Model { get; init; }

    /// <summary>The setting; empty where there is one only.</summary>
    public required string Setting { get; init; }

    /// <summary>What was made of it: one score, or several.</summary>
    public required ImmutableArray<ScoreCell> Scores { get; init; }

    /// <summary>Its page, where it has one of its own; the page of the item otherwise.</summary>
    public required string Address { get; init; }

    /// <summary>Length, tokens, turns, in words.</summary>
    public required string Sizes { get; init; }

    /// <summary>The answer, or the last thing that was proposed; null where nothing is to be shown here.</summary>
    public ShownText? Answer { get; init; }

    /// <summary>Passages that were retrieved for it.</summary>
    public ImmutableArray<string> Passages { get; init; } = [];

    /// <summary>Where it was read.</summary>
    public required AnswerOrigin Origin { get; init; }

    /// <summary>Line of that file; null where unknown.</summary>
    public int? Line { get; init; }
}

/// <summary>A model in one setting.</summary>
/// <param name="Setting">The setting; empty where there is one only.</param>
/// <param name="Means">Mean scores.</param>
/// <param name="Outcomes">How its answers came out, with how many, each with the list of them.</param>
/// <param name="Groups">Its items by data set.</param>
public sealed record ModelSetting(string Setting, ImmutableArray<MeasuredNumber> Means, ImmutableArray<CountedLink> Outcomes, ImmutableArray<ItemGroup> Groups);

/// <summary>A list with the number of its entries.</summary>
/// <param name="Text">What it lists.</param>
/// <param name="Address">Its page.</param>
/// <param name="Count">How many.</param>
public sealed record CountedLink(string Text, string Address, int Count);

/// <summary>Items of a data set.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Items">The items, each as short as it can be.</param>
public sealed record ItemGroup(string Name, ImmutableArray<ItemChip> Items);

/// <summary>An item as a number in a row.</summary>
/// <param name="Text">A short name.</param>
/// <param name="Mark">How it came out.</param>
/// <param name="Address">Its page.</param>
public sealed record ItemChip(string Text, ScoreMark Mark, string Address);

/// <summary>A column of a list.</summary>
/// <param name="Model">The model.</param>
/// <param name="Setting">The setting; empty where the list needs none.</param>
public sealed record ListColumn(string Model, string Setting);

/// <summary>A row of a list.</summary>
/// <param name="Item">The item.</param>
/// <param name="Beginning">How its question begins; untrusted.</param>
/// <param name="Cells">One a column.</param>
public sealed record ListedItem(Link Item, string Beginning, ImmutableArray<ScoreCell> Cells);

/// <summary>What there is to read of a public output.</summary>
/// <param name="Models">Its models, with how many texts each has.</param>
/// <param name="Outcomes">How the answers of each model and setting came out.</param>
/// <param name="Lists">Items by rule.</param>
/// <param name="Shared">Texts that many requests share.</param>
/// <param name="Origins">The files that they were read from.</param>
public sealed record PublicTexts(
    ImmutableArray<CountedLink> Models, ImmutableArray<OutcomeRow> Outcomes, ImmutableArray<ListGroup> Lists, ImmutableArray<Link> Shared, ImmutableArray<AnswerOrigin> Origins)
{
    /// <summary>What a reader should know of this output.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>Pairs of models in the same setting.</summary>
    public ImmutableArray<PairRow> Pairs { get; init; } = [];
}

/// <summary>Two models on the items that both were scored on.</summary>
/// <param name="First">The first, with its side.</param>
/// <param name="Second">The second.</param>
/// <param name="Setting">The setting; empty where there is one only.</param>
/// <param name="FirstBetter">The items on which the first has the higher score; null where there are none.</param>
/// <param name="SecondBetter">The items on which the second has it.</param>
/// <param name="PValue">Exact sign test over these items, corrected over the rows after Holm.</param>
public sealed record PairRow(PairedModel First, PairedModel Second, string Setting, CountedLink? FirstBetter, CountedLink? SecondBetter, double PValue)
{
    /// <summary>The highest p-value that tells two models apart.</summary>
    public const double Significant = 0.05;

    /// <summary>Who is ahead; null where the items do not tell.</summary>
    public PairedModel? Ahead => PValue >= Significant ? null : (FirstBetter?.Count ?? 0) > (SecondBetter?.Count ?? 0) ? First : Second;
}

/// <summary>One of two models.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Role">The side it stands on; null where the survey does not know it.</param>
public sealed record PairedModel(string Name, ModelRole? Role);

/// <summary>How the answers of a model in a setting came out.</summary>
/// <param name="Model">The model, with its page.</param>
/// <param name="Setting">The setting.</param>
/// <param name="Outcomes">Each with its list.</param>
public sealed record OutcomeRow(Link Model, string Setting, ImmutableArray<CountedLink> Outcomes);

/// <summary>Lists that hang together.</summary>
/// <param name="Name">What they list items by.</param>
/// <param name="Lists">The lists.</param>
public sealed record ListGroup(string Name, ImmutableArray<CountedLink> Lists);
