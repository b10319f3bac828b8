namespace Common;

/// <summary>Texts that try to run a script, load something, lead away, or take over the page around them; by class.</summary>
internal static class HostileTexts
{
    /// <summary>Every text, each with its class.</summary>
    public static IReadOnlyList<(string Class, string Text)> ByClass { get; } =
    [
        .. HostileMarkup.All,
        .. HostileMarkdown.All,
    ];

    /// <summary>Every text.</summary>
    public static IReadOnlyList<string> All { get; } = [.. ByClass.Select(pair => pair.Text)];

    /// <summary>Gives texts their class.</summary>
    internal static IEnumerable<(string Class, string Text)> Of(string name, params string[] texts) => texts.Select(text => (name, text));
}
