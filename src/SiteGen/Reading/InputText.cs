using System.Globalization;
using System.Text;
using Findings;

namespace SiteGen.Reading;

/// <summary>Makes text of the bytes of a file.</summary>
public static class InputText
{
    /// <summary>The largest file that is read as text, in bytes.</summary>
    public const long MostBytes = 5 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, with LF at line ends and without a byte order mark; null, after a finding, where it is too large (SG0011) or not UTF-8 (SG0012).</summary>
    /// <param name="bytes">The content of the file.</param>
    /// <param name="path">Path below the input folder, for findings.</param>
    /// <param name="findings">Where faults go.</param>
    public static string? Of(byte[] bytes, string path, FindingList findings)
    {
        if (IsTooLarge(bytes.Length, path, findings))
        {
            return null;
        }

        try
        {
            var text = Strict.GetString(bytes).TrimStart('\uFEFF');
            if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at)
            {
                findings.Error("SG0012", new(path, LineOf(bytes, Array.IndexOf(bytes, (byte)0))), $"A NUL byte stands after '{text[Math.Max(0, at - 20)..at]}': the file is not text.", "Save it as UTF-8 text.");
                return null;
            }

            return text.ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException broken)
        {
            var at = Math.Max(0, broken.Index);
            var value = at < bytes.Length ? bytes[at].ToString("X2", CultureInfo.InvariantCulture) : "none";
            findings.Error("SG0012", new(path, LineOf(bytes, at)), $"Byte {at}, '{value}', is not UTF-8.", "Save the file as UTF-8.");
            return null;
        }
    }

    /// <summary>Whether a file is larger than <see cref="MostBytes"/>; says so where it is.</summary>
    internal static bool IsTooLarge(long bytes, string path, FindingList findings)
    {
        if (bytes > MostBytes)
        {
            findings.Error("SG0011", new(path), $"The file has '{bytes}' bytes; at most {MostBytes} are read.", "Cut it into several.");
        }

        return bytes > MostBytes;
    }

    private static int LineOf(byte[] bytes, int at) => 1 + bytes.AsSpan(0, Math.Min(at, bytes.Length)).Count((byte)'\n');
}
