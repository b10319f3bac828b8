using System.Text;

namespace SiteGen.Assembling;

/// <summary>The words by which pages name the members of our enumerations.</summary>
internal static class Word
{
    /// <summary><c>OpenAhead</c> is <c>open-ahead</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }

    /// <summary>Whether a page's word means the value; hyphens and blanks do not matter.</summary>
    public static bool Means<T>(string word, T value)
        where T : struct, Enum =>
        Bare(word) == Bare(Of(value));

    private static string Bare(string word) => word.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
