using System.Globalization;

namespace Fuzzing;

/// <summary>What a person asks for.</summary>
internal static class CommandLine
{
    private const string Help = """
        Feeds the readers of the input with broken files: each must end in findings or a value, never in an exception, in at most a few seconds.

          dotnet run -c Release --project tests/Fuzzing -- [--seconds 60] [--seed 1] [--reader NAME]… [--found FOLDER]
          dotnet run -c Release --project tests/Fuzzing -- once NAME FILE…       reads files once and says what is found

        --seconds is for each reader. An input that made one fail is made small and kept below tests/SiteGen.Tests/Broken/found, where a test reads it.
        """;

    /// <returns>0, 1 where a reader failed, 2 where nobody knows what was meant.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var (seconds, seed, found, readers) = (60.0, 1, "", new List<FuzzedReader>());
        for (var at = 0; at < args.Length; at += 2)
        {
            var value = at + 1 < args.Length ? args[at + 1] : "";
            var isKnown = args[at] switch
            {
                "--seconds" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out seconds),
                "--seed" => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out seed),
                "--found" => (found = value).Length > 0,
                "--reader" => Add(readers, FuzzedReaders.Find(value)),
                _ => false,
            };
            if (!isKnown)
            {
                error.WriteLine($"{Help}\nReaders: {string.Join(", ", FuzzedReaders.All.Select(reader => reader.Name))}.");
                return 2;
            }
        }

        var root = Root();
        var settings = new FuzzSettings(FuzzedReaders.All[0], seed, TimeSpan.FromSeconds(seconds), root, found.Length > 0 ? Path.GetFullPath(found) : Path.Combine(root, "tests/SiteGen.Tests/Broken/found"), "");
        using var work = new WorkFolder();
        return (readers.Count > 0 ? readers : FuzzedReaders.All).Sum(reader => new Supervisor(output).Run(settings with { Reader = reader, Work = work.Path })) > 0 ? 1 : 0;
    }

    private static bool Add(List<FuzzedReader> readers, FuzzedReader? reader)
    {
        if (reader is not null)
        {
            readers.Add(reader);
        }

        return reader is not null;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(Directory.GetCurrentDirectory());
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CatchingUp.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }

    private sealed class WorkFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("fuzzing-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
