using System.Collections.Immutable;
using Evidence.Answers;
using Survey;

namespace Theme.Models;

/// <summary>A page made from the texts of a public output. Those texts are untrusted, and not ours.</summary>
public abstract record AnswersPage : PageModel
{
    /// <summary>The public output, with its page.</summary>
    public required Link Output { get; init; }

    /// <summary>The files that the page shows texts of.</summary>
    public required ImmutableArray<AnswerOrigin> Origins { get; init; }
}

/// <summary>One item, with what every model answered.</summary>
public sealed record ItemPage : AnswersPage
{
    /// <summary>Id of the item.</summary>
    public required string Item { get; init; }

    /// <summary>What was asked.</summary>
    public required AskedText Asked { get; init; }

    /// <summary>The answers, one group a model.</summary>
    public required ImmutableArray<ModelRuns> Models { get; init; }

    /// <summary>The item before.</summary>
    public Link? Previous { get; init; }

    /// <summary>The item after.</summary>
    public Link? Next { get; init; }
}

/// <summary>One run with several turns.</summary>
public sealed record TrajectoryPage : AnswersPage
{
    /// <summary>The item, with its page.</summary>
    public required Link Item { get; init; }

    /// <summary>The run.</summary>
    public required ShownRun Run { get; init; }

    /// <summary>What was asked.</summary>
    public required AskedText Asked { get; init; }

    /// <summary>The turns.</summary>
    public required ImmutableArray<ShownTurn> Turns { get; init; }

    /// <summary>How it ended.</summary>
    public required RunEnd End { get; init; }

    /// <summary>All runs on the same item.</summary>
    public required ImmutableArray<ModelRuns> Models { get; init; }

    /// <summary>The same model and setting on the item before.</summary>
    public Link? Previous { get; init; }

    /// <summary>The same on the item after.</summary>
    public Link? Next { get; init; }
}

/// <summary>Everything that one model answered.</summary>
public sealed record AnsweringModelPage : AnswersPage
{
    /// <summary>The side it stands on; null where the survey does not know it.</summary>
    public ModelRole? Role { get; init; }

    /// <summary>Its page as a model of the survey; null where it has none.</summary>
    public Link? Model { get; init; }

    /// <summary>Its settings.</summary>
    public required ImmutableArray<ModelSetting> Settings { get; init; }
}

/// <summary>Items that a rule chose.</summary>
public sealed record ItemListPage : AnswersPage
{
    /// <summary>The models and settings that the columns show.</summary>
    public required ImmutableArray<ListColumn> Columns { get; init; }

    /// <summary>The items.</summary>
    public required ImmutableArray<ListedItem> Rows { get; init; }
}

/// <summary>A text that many requests share, such as instructions with a worked example.</summary>
public sealed record SharedTextPage : AnswersPage
{
    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of its UTF-8 bytes.</summary>
    public required string Sha256 { get; init; }
}
