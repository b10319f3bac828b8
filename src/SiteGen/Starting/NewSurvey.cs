namespace SiteGen.Starting;

/// <summary>Begins a survey in a folder of its own.</summary>
/// <param name="folder">Where; as a whole path.</param>
internal sealed class NewSurvey(string folder)
{
    private static readonly HashSet<string> Reserved = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })], StringComparer.OrdinalIgnoreCase);

    private readonly string _name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));

    /// <summary>Why the survey cannot begin there, and what to do; null where it can.</summary>
    public string? Refusal =>
        !IsName(_name) ? $"'{_name}' cannot be the folder of a survey. Use letters, digits, spaces, '-', '_' and '.', with a letter or digit at both ends, as in 'my-survey'."
        : File.Exists(folder) ? $"'{folder}' is a file. Give the survey another name."
        : Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() ? $"The folder '{folder}' is not empty. Give the survey another name, or empty the folder."
        : null;

    /// <summary>Writes every file of the template; where one cannot be written, takes the others away again.</summary>
    /// <param name="version">The version of this program.</param>
    /// <returns>How many files there are.</returns>
    /// <exception cref="IOException">A file could not be written; nothing is left of the others.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, because it is not allowed.</exception>
    public int Write(string version)
    {
        var existed = Directory.Exists(folder);
        try
        {
            var files = SurveyTemplate.Files(_name, version).ToList();
            foreach (var (path, text) in files)
            {
                var full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, text);
            }

            return files.Count;
        }
        catch
        {
            Clear(existed);
            throw;
        }
    }

    private void Clear(bool existed)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo inner)
            {
                inner.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }

        if (!existed)
        {
            Directory.Delete(folder);
        }
    }

    // The name stands in a file of YAML and in a heading, and the folder may be taken to another system.
    private static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && char.IsLetterOrDigit(name[0]) && char.IsLetterOrDigit(name[^1])
        && name.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.')
        && !Reserved.Contains(name.Split('.')[0]);
}
