using System.Text.RegularExpressions;

namespace Demos.Scenarios;

/// <summary>Fills the gaps of a prompt: <c>{question}</c> and other names of lower-case letters, digits and hyphens.</summary>
public static partial class PromptTemplate
{
    /// <summary>Fills each gap once. What is filled in is never read for gaps again; a gap without a value stays as it is.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) =>
        Gap().Replace(template, gap => values.TryGetValue(gap.Groups[1].Value, out var value) ? value : gap.Value);

    [GeneratedRegex(@"\{([a-z][a-z0-9-]*)\}")]
    private static partial Regex Gap();
}
