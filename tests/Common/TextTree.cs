using System.Text;

namespace Common;

/// <summary>A folder of files written as one string: <c>-- path --</c> on a line of its own begins a file.</summary>
internal static class TextTree
{
    public static SortedDictionary<string, string> Parse(string text)
    {
        var files = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        StringBuilder? current = null;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                files[line[3..^3]] = current = new StringBuilder();
            }
            else
            {
                current?.Append(line).Append('\n');
            }
        }

        return new(files.ToDictionary(file => file.Key, file => file.Value.ToString()), StringComparer.Ordinal);
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
