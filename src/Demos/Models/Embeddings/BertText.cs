using System.Globalization;
using System.Text;

namespace Demos.Models.Embeddings;

/// <summary>Text as BERT's uncased tokenizer sees it before it looks for word pieces.</summary>
/// <remarks>
/// <para>Small letters without accents, control characters gone, and spaces around each punctuation mark and each Chinese character, so that
/// the words between spaces are the words of the model, whatever the tokenizer that follows takes for a word.</para>
/// <para>Accents are taken off Latin letters only, and combining marks off all; the original also takes the marks off Japanese syllables.</para>
/// <para>Source: Devlin et al., BERT, NAACL 2019; the rules are those of its published BasicTokenizer.</para>
/// </remarks>
internal static class BertText
{
    /// <summary>The words, in order.</summary>
    public static string[] Words(string text)
    {
        var spaced = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(spaced, rune);
        }

        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            text.Append(' ');
        }
        else if (IsPunctuation(rune) || IsChinese(rune.Value))
        {
            text.Append(' ').Append(rune).Append(' ');
        }
        else if (!IsDropped(rune))
        {
            text.Append(rune.IsBmp ? LatinLetters.Plain(char.ToLowerInvariant((char)rune.Value)).ToString() : rune.ToString());
        }
    }

    private static bool IsDropped(Rune rune) =>
        rune.Value is 0 or 0xFFFD || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.PrivateUse or UnicodeCategory.NonSpacingMark;

    private static bool IsPunctuation(Rune rune) =>
        rune.IsAscii ? rune.Value > ' ' && !Rune.IsLetterOrDigit(rune) : Rune.IsPunctuation(rune);

    private static bool IsChinese(int code) =>
        code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);
}
