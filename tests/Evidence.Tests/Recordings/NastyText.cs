using CsCheck;

namespace Evidence.Tests.Recordings;

/// <summary>Texts that break careless formats, and any other.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
        ["\"", "\\", "\n", "\r\n", "\r", "\t", "\0", ",", "\"\"", "</script>", "<!--", "{{x}}", "😀", "ラマ", "\ud83d", "\ude00", "\u2028", "\ufeff", "\u007f", "\\u0041", "=1+1", " "];

    public static Gen<string> Any { get; } =
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]), Gen.String[0, 8]).Array[0, 6].Select(string.Concat);
}
