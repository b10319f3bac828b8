using System.Collections.Immutable;

namespace Evidence.Answers;

/// <summary>What one model answered to one item of a public output, as it was published. The texts belong to others: they stay in a cache that git ignores.</summary>
public sealed record PublishedAnswer
{
    /// <summary>Id of the item; the same as in the figures.</summary>
    public required string Item { get; init; }

    /// <summary>The data set that the item is of, such as <c>gsm8k</c>; empty where the source does not say.</summary>
    public required string DataSet { get; init; }

    /// <summary>Key of the text that stands word for word before <see cref="Asked"/> in the request, such as instructions with a worked example; null where there is none.</summary>
    public string? Before { get; init; }

    /// <summary>Key of the text that the request was put into, as its author published it; null where there is none.</summary>
    public string? Template { get; init; }

    /// <summary>What was asked.</summary>
    public required string Asked { get; init; }

    /// <summary>SHA-256 of the whole request as it was published, the text before included.</summary>
    public required string AskedSha256 { get; init; }

    /// <summary>The answer that was expected; null where the source does not say.</summary>
    public string? Reference { get; init; }

    /// <summary>What was said after the request, in order.</summary>
    public required ImmutableArray<SaidText> Said { get; init; }

    /// <summary>Passages that were retrieved for the item, in the order of the source; it may have cut them.</summary>
    public required ImmutableArray<string> Passages { get; init; }

    /// <summary>What was judged of the answer, by people or by programs.</summary>
    public required ImmutableArray<PublishedScore> Scores { get; init; }

    /// <summary>How a run with several turns ended; null where there is only one answer.</summary>
    public RunEnd? End { get; init; }

    /// <summary>The file it was read from: an index into <see cref="AnswerFile.Files"/>.</summary>
    public required int File { get; init; }

    /// <summary>Line of that file, from 1; null where the entry has none of its own.</summary>
    public int? Line { get; init; }
}

/// <summary>One message, word for word.</summary>
/// <param name="Role"><c>assistant</c> for the model, <c>user</c> for what answered it.</param>
/// <param name="Text">The text as it was published.</param>
/// <param name="Sha256">SHA-256 of its UTF-8 bytes, 64 hex digits.</param>
public sealed record SaidText(string Role, string Text, string Sha256);

/// <summary>A score that the source published with an answer.</summary>
/// <param name="By">Who judged: <c>people</c>, <c>matching</c>, <c>entailment</c>, or the name of a model.</param>
/// <param name="Name">What was judged.</param>
/// <param name="Value">The score as published; null where the judge said nothing that could be read.</param>
/// <param name="Lowest">The lowest it can be.</param>
/// <param name="Highest">The highest it can be.</param>
public sealed record PublishedScore(string By, string Name, double? Value, double Lowest, double Highest);

/// <summary>How a run ended. What the source does not say is null.</summary>
/// <param name="Success">Whether the task was solved.</param>
/// <param name="Reason">Why it ended, in the source's own word.</param>
/// <param name="TokensRead">Tokens that the model read, over all turns.</param>
/// <param name="TokensWritten">Tokens that the model wrote.</param>
/// <param name="FeedbackTokens">Tokens that the giver of feedback read and wrote.</param>
/// <param name="Proposals">How many solutions were proposed.</param>
/// <param name="ToolUses">How often code was run.</param>
/// <param name="InvalidActions">How many turns did neither.</param>
public sealed record RunEnd(
    bool? Success, string? Reason, int? TokensRead, int? TokensWritten, int? FeedbackTokens, int? Proposals, int? ToolUses, int? InvalidActions);
