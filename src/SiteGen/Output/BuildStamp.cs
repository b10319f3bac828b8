using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Engine;

namespace SiteGen.Output;

/// <summary>Remembers, in the cache, what an output folder was built from, so that a build of the same does nothing.</summary>
/// <remarks>Whoever changes, adds or removes anything that a build reads, a file that it wrote, or the program itself gets a whole build. Cost: reads the input once, looks at each file of the output.</remarks>
/// <param name="cache">The cache folder.</param>
/// <param name="output">The output folder.</param>
/// <param name="settings">What was asked for, as text.</param>
/// <param name="sources">The folders and files that a build reads; may be missing.</param>
/// <param name="program">The folder of the program and files beside it that it runs; they count as changed when they are written, as an installation does.</param>
/// <param name="filesBelow">Every file below a folder; must end where links of folders lead in circles.</param>
public sealed class BuildStamp(string cache, string output, string settings, IReadOnlyList<string> sources, IReadOnlyList<string> program, Func<string, IEnumerable<string>> filesBelow)
{
    private const string Format = "2";

    /// <summary>Where it is kept.</summary>
    public string Place { get; } = Path.Combine(cache, "builds", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(output))))[..16]);

    /// <summary>Whether what is kept is not what a build wrote: cut short, or edited.</summary>
    public bool IsDamaged => File.Exists(Place) && File.ReadAllText(Place) is var text && text.StartsWith(Format + "\n", StringComparison.Ordinal) && Lines(text) is null;

    /// <summary>What the last build said, where one of the same input stands in the folder untouched; null otherwise.</summary>
    public StampedBuild? Find(CancellationToken cancellationToken) =>
        File.Exists(Place) && Directory.Exists(output) && Lines(File.ReadAllText(Place)) is [Format, var read, var written, var pages, .. var findings]
            && int.TryParse(pages, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && written == OutputDigest() && read == InputDigest(cancellationToken)
            ? new(count, [.. findings])
            : null;

    /// <summary>Says what the folder was built from.</summary>
    public void Write(StampedBuild build, string inputDigest)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Place)!);
        var text = string.Concat(new[] { Format, inputDigest, OutputDigest(), build.Pages.ToString(CultureInfo.InvariantCulture) }.Concat(build.Findings).Select(line => line + "\n"));
        File.WriteAllText(Place, text + DigestOf(text) + "\n");
    }

    /// <summary>The lines of what is kept, without the digest that it ends with; null where the digest is another.</summary>
    private static string[]? Lines(string text)
    {
        var lines = text.Split('\n');
        return lines is [.. var said, var digest, ""] && digest == DigestOf(string.Concat(said.Select(line => line + "\n"))) ? said : null;
    }

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>SHA-256 over settings, program and every file that a build reads. To be taken before it reads them.</summary>
    public string InputDigest(CancellationToken cancellationToken)
    {
        var files = sources.SelectMany((source, at) => FilesOf(source).Select(file => (Label: $"{at}/{Path.GetRelativePath(source, file)}", Path: file))).ToList();
        var lines = InParallel.Map(files, file => $"{file.Label} {Convert.ToHexStringLower(DigestOfFile(file.Path))}", cancellationToken);
        return DigestOf(settings + "\n" + string.Join('\n', lines.Concat(program.SelectMany(FilesOf).Select(file => Seen(new(file)))).Order(StringComparer.Ordinal)));
    }

    private static byte[] DigestOfFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        return SHA256.HashData(file);
    }

    /// <summary>SHA-256 over path, length and time of change of every file in the output folder.</summary>
    private string OutputDigest()
    {
        var lines = new DirectoryInfo(output).EnumerateFiles("*", SearchOption.AllDirectories).Select(Seen);
        return DigestOf(string.Join('\n', lines.Order(StringComparer.Ordinal)));
    }

    private static string Seen(FileInfo file) => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}");

    private IEnumerable<string> FilesOf(string source) => File.Exists(source) ? [source] : filesBelow(source);
}

/// <summary>What a build came to that found no reason to stop.</summary>
/// <param name="Pages">How many pages it made.</param>
/// <param name="Findings">Its warnings, as they were said.</param>
public sealed record StampedBuild(int Pages, ImmutableArray<string> Findings);
