using System.Collections.Immutable;

namespace Evidence.Answers;

/// <summary>What several models answered to one item of a public output. The texts belong to others: they stay in a cache that git ignores.</summary>
/// <remarks>Stored at <c>cache/{source}/answers.jsonl</c>: UTF-8, LF, one object a line, keys in the order of declaration, models in ordinal order.</remarks>
public sealed record ItemAnswers
{
    /// <summary>Id of the item; the same as in the figures.</summary>
    public required string Item { get; init; }

    /// <summary>What was asked.</summary>
    public required string Instruction { get; init; }

    /// <summary>Answer by the model's name in the source.</summary>
    public required ImmutableSortedDictionary<string, string> Answers { get; init; }
}
