using System.Globalization;
using Evidence.Answers;

namespace Theme.Components;

/// <summary>Where a published text can be read at its source.</summary>
internal static class OriginAddress
{
    /// <summary>The file at its commit, on GitHub.</summary>
    /// <param name="origin">The file.</param>
    /// <param name="line">A line of it; null for the whole.</param>
    public static string Of(AnswerOrigin origin, int? line = null) => string.Create(CultureInfo.InvariantCulture,
        $"https://github.com/{origin.Repository}/blob/{origin.Commit}/{string.Join('/', origin.Path.Split('/').Select(Uri.EscapeDataString))}{(line is null ? "" : $"#L{line}")}");
}
