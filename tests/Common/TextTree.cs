namespace Common;

/// <summary>A folder of files written as one string: <c>-- path --</c> on a line of its own begins a file.</summary>
internal static class TextTree
{
    public static SortedDictionary<string, string> Parse(string text)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        string? current = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                files[current = line[3..^3]] = "";
            }
            else if (current is not null)
            {
                files[current] += line + "\n";
            }
        }

        return files;
    }

    /// <summary>Writes the files below a folder and returns the folder.</summary>
    public static string WriteTo(string folder, string text)
    {
        foreach (var (path, content) in Parse(text))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, content);
        }

        return folder;
    }
}
