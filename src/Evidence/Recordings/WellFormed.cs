using System.Buffers;
using System.Text;

namespace Evidence.Recordings;

/// <summary>Makes texts storable: UTF-8 has no half of a surrogate pair, and models that are cut off do write them.</summary>
public static class WellFormed
{
    /// <summary>The text with each lone surrogate replaced by U+FFFD; the same text where there is none.</summary>
    public static string Text(string text)
    {
        var firstBad = FirstLoneSurrogate(text);
        if (firstBad < 0)
        {
            return text;
        }

        var mended = new StringBuilder(text, 0, firstBad, text.Length);
        foreach (var rune in text.AsSpan(firstBad).EnumerateRunes())
        {
            mended.Append(rune);
        }

        return mended.ToString();
    }

    private static int FirstLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (Rune.DecodeFromUtf16(text.AsSpan(at), out _, out _) is not OperationStatus.Done)
            {
                return at;
            }

            at++;
        }

        return -1;
    }
}
