using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Evidence.Scenarios;

/// <summary>The gaps of a prompt: <c>{question}</c>, names of a sample's parameters, and what a runner fills in.</summary>
/// <remarks>A name is lower-case letters, digits and hyphens and begins with a letter; other braces, such as those of JSON, are text.</remarks>
public static partial class PromptGaps
{
    /// <summary>The gap that the question of a sample fills.</summary>
    public const string Question = "question";

    /// <summary>Gaps that runners fill: what is looked for in a house and its first room, the text that hides a needle, the list that holds a pair, passages that were found, and rules.</summary>
    public static ImmutableArray<string> FilledByRunners { get; } = ["goal", "haystack", "house", "list", "passages", "wanted"];

    /// <summary>The names of all gaps, each once, in the order of the text.</summary>
    public static ImmutableArray<string> In(string prompt) => [.. Gap().Matches(prompt).Select(match => match.Groups[1].Value).Distinct()];

    /// <summary>Whether a gap can have this name.</summary>
    public static bool IsName(string name) => Gap().Match($"{{{name}}}") is { Success: true } match && match.Length == name.Length + 2;

    [GeneratedRegex(@"\{([a-z][a-z0-9-]*)\}")]
    private static partial Regex Gap();
}
