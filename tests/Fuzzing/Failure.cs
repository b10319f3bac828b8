using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Fuzzing;

/// <summary>How a reader failed on an input.</summary>
/// <param name="Symptom">What sets this failure apart from others: a few words for the name of a file.</param>
/// <param name="Text">What a person needs to know.</param>
internal sealed partial record Failure(string Symptom, string Text)
{
    /// <summary>What an exception says: its type and the place that threw it.</summary>
    public static Failure Of(Exception thrown)
    {
        var place = new StackTrace(thrown).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(method => method?.DeclaringType?.Namespace is { } name && !name.StartsWith("System", StringComparison.Ordinal));
        var symptom = thrown is BrokenPromiseException ? Quoted().Replace(thrown.Message.Split(':')[0], "x") : $"{thrown.GetType().Name} {place?.DeclaringType?.Name} {place?.Name}";
        return new(Other().Replace(symptom.ToLowerInvariant(), "-").Trim('-'), thrown.ToString());
    }

    /// <summary>Name of the file that keeps the input.</summary>
    public string FileName(byte[] input, string extension)
    {
        var symptom = Symptom.Length > 60 ? Symptom[..60].TrimEnd('-') : Symptom;
        return $"{symptom}-{Convert.ToHexStringLower(SHA256.HashData(input))[..6]}{extension}";
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
