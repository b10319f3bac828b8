namespace Demos.Cli;

/// <summary>Text that a model wrote, fit for a terminal: control characters could drive it.</summary>
internal static class TerminalText
{
    /// <summary>The text without control characters; line ends stay.</summary>
    public static string Of(string? text) => string.Concat((text ?? "").Where(letter => letter is '\n' || !char.IsControl(letter)));
}
