using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Searching;

/// <summary>Runs pagefind (pagefind.app), which reads pages and writes an index that a browser can search by loading little of it.</summary>
internal static partial class Pagefind
{
    private const string Folder = "pagefind";

    /// <summary>What it brings to show results with; our pages show them by themselves.</summary>
    private static readonly string[] Unused = ["pagefind-component-ui", "pagefind-highlight", "pagefind-modular-ui", "pagefind-ui"];

    /// <summary>Has it read pages, in a folder that is gone afterwards.</summary>
    /// <param name="program">Path of the program.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>The index, as files below <c>pagefind</c> in the order of their paths; or what went wrong, as a sentence.</returns>
    public static (ImmutableArray<OutputFile> Index, string? Fault) Read(string program, ImmutableArray<OutputFile> pages, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("sitegen-search-").FullName;
        try
        {
            _ = InParallel.Map(pages, page => Put(page, Path.Combine(work, "pages")), cancellationToken);
            if (Run(program, ["--site", Path.Combine(work, "pages"), "--output-path", Path.Combine(work, Folder), "--quiet"], cancellationToken) is { } fault)
            {
                return ([], fault);
            }

            var index = FilesOf(work);
            return index.Any(file => file.Path == Folder + "/pagefind.js") ? (index, null) : ([], "pagefind wrote none.");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string Put(OutputFile page, string folder)
    {
        var path = Path.Combine(folder, page.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Cell().Replace(Encoding.UTF8.GetString(page.Content.Span), "$0 "));
        return path;
    }

    private static string? Run(string program, string[] words, CancellationToken cancellationToken)
    {
        try
        {
            using var pagefind = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var ending = cancellationToken.Register(pagefind.Kill);
            var said = Task.WhenAll(pagefind.StandardOutput.ReadToEndAsync(CancellationToken.None), pagefind.StandardError.ReadToEndAsync(CancellationToken.None));
            pagefind.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            return pagefind.ExitCode == 0 ? null : $"pagefind ended with {pagefind.ExitCode}. It said: '{string.Join(' ', said.Result).Trim()}'.";
        }
        catch (Win32Exception cause)
        {
            return cause.Message.TrimEnd('.') + ".";
        }
    }

    /// <summary>The end of what a browser sets apart although no space follows; pagefind would read the two words as one.</summary>
    [GeneratedRegex("</(?:td|th|dt|dd|summary)>|</a>(?=<span)")]
    private static partial Regex Cell();

    private static ImmutableArray<OutputFile> FilesOf(string work)
    {
        var folder = Path.Combine(work, Folder);
        return !Directory.Exists(folder) ? [] :
        [
            .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
               where !Unused.Contains(Path.GetFileNameWithoutExtension(file))
               let path = Path.GetRelativePath(work, file).Replace('\\', '/')
               orderby path
               select new OutputFile(path, File.ReadAllBytes(file), $"pagefind, which made '{path}'"),
        ];
    }
}
