using System.Collections.Immutable;
using System.Text;
using Findings;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Checks;

/// <summary>Two files must not fight for one address (those that differ only in case fight on some disks), and none may lie outside of the output folder.</summary>
public sealed class CheckAddresses : IStep
{
    /// <summary>What most disks take for the name of a file.</summary>
    private const int MostBytes = 255;

    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var files = context.RecallEach(nameof(Named), context.Documents<OutputFile>(), document => ((OutputFile)document.Content).Path, null, (document, _) => Named.Of(document));
        return context.Recall(nameof(Compare), files, part => Compare(files, part));
    }

    private static ImmutableArray<Document> Compare(ImmutableArray<Named> files, StepContext context)
    {
        var first = new Dictionary<string, Named>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (file.Path.Contains('\\', StringComparison.Ordinal) || file.Path.Any(char.IsControl) || file.Path.Split('/').Any(segment => segment is "" or "." or ".." || Encoding.UTF8.GetByteCount(segment) > MostBytes))
            {
                context.Findings.Error("SG0405", new SourcePlace(file.Source), $"The path '{file.Path}' leads out of the output folder, through it in a roundabout way, or has a step that no disk takes.",
                    "Write names of folders with single slashes between them.");
            }

            if (!first.TryAdd(file.Path, file))
            {
                Report(context.Findings, file.Source, file, first[file.Path]);
            }
        }

        foreach (var file in files)
        {
            if (FoldersOf(file.Path).Where(first.ContainsKey).FirstOrDefault() is { } folder)
            {
                Report(context.Findings, file.Source, first[folder], file);
            }
        }

        return [];
    }

    private static void Report(FindingList findings, string source, Named one, Named other) =>
        findings.Error("SG0401", new SourcePlace(source), $"Two want the address '{one.Path}': {one.Origin} and {other.Origin}.", "Give one of them another id, DestinationPath or RedirectFrom.");

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }

    /// <summary>A file without its bytes, which change more often than its name.</summary>
    private sealed record Named(string Source, string Path, string Origin)
    {
        public static Named Of(Document document)
        {
            var file = (OutputFile)document.Content;
            return new(document.Source, file.Path, file.Origin);
        }
    }
}
