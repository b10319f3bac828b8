namespace Theme;

/// <summary>The theme's style sheet and script, as they are built into this assembly.</summary>
public static class ThemeFiles
{
    /// <summary>Path below <c>/theme/</c>, such as <c>css/site.css</c>, and bytes; in ordinal order of the paths.</summary>
    public static IEnumerable<(string Path, byte[] Content)> All()
    {
        var assembly = typeof(ThemeFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            yield return (name.Replace('\\', '/'), content);
        }
    }
}
