using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>The input folder. Between builds it is told which files changed; what reads from it is then asked again. A build may ask it from many threads.</summary>
/// <param name="root">The folder; may be missing parts.</param>
public sealed class InputFolder(string root)
{
    /// <summary>How many changes are known apart: whoever saves a file makes a few; what is older counts as any.</summary>
    private const int MostChanges = 64;

    private readonly List<(string Name, long Moment)> _changes = [];
    private readonly ConcurrentDictionary<(string Folder, string? Extension), Listing> _listings = new();
    private long _anyChange;

    /// <summary>The files, for one step: what it asks is noted in its context.</summary>
    public InputFiles In(StepContext context) => new(this, context);

    /// <summary>Tells that a file or a folder changed, came or went since the last build.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="isText">Whether only the text of a file changed, so that the names are what they were.</param>
    public void Tell(string path, bool isText = false)
    {
        _changes.Add((NameOf(path), ++Moment));
        if (_changes.Count > MostChanges)
        {
            _anyChange = _changes[0].Moment;
            _changes.RemoveAt(0);
        }

        if (!isText)
        {
            _listings.Clear();
        }
    }

    /// <summary>Tells that anything may have changed since the last build.</summary>
    public void TellAll()
    {
        _anyChange = ++Moment;
        _listings.Clear();
    }

    /// <summary>Full path of one below the folder.</summary>
    internal string PathOf(string path) => Path.Combine(root, path);

    /// <summary>Grows with every change.</summary>
    internal long Moment { get; private set; }

    /// <summary>Whether nothing at the path, above it, or (for a folder) below it has changed since a moment.</summary>
    internal bool IsUnchanged(string path, long since)
    {
        if (_anyChange > since)
        {
            return false;
        }

        // The newest come last, and most of what is asked was asked in the build before.
        for (var at = _changes.Count - 1; at >= 0 && _changes[at].Moment > since; at--)
        {
            if (IsIn(_changes[at].Name, path) || IsIn(path, _changes[at].Name))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Files below a folder, as paths with forward slashes, in ordinal order, and folders that cannot be listed; none where it is missing.</summary>
    internal Listing List(string folder, string? extension) => _listings.GetOrAdd((folder, extension), asked =>
    {
        var refused = ImmutableArray.CreateBuilder<(string, Exception)>();
        ImmutableArray<string> paths =
        [
            .. FolderFiles.Of(PathOf(asked.Folder), (path, cause) => refused.Add((NameOf(path), cause)))
                .Where(file => asked.Extension is null || file.EndsWith(asked.Extension, StringComparison.Ordinal))
                .Select(NameOf)
                .Order(StringComparer.Ordinal),
        ];
        return new(paths, refused.ToImmutable());
    });

    /// <summary>Whether a path is another, or below it.</summary>
    private static bool IsIn(string path, string above) =>
        path.Length >= above.Length && path.StartsWith(above, StringComparison.Ordinal) && (path.Length == above.Length || path[above.Length] == '/');

    private string NameOf(string full) => Path.GetRelativePath(root, full).Replace('\\', '/');

    /// <summary>What a folder holds.</summary>
    /// <param name="Paths">Paths of files.</param>
    /// <param name="Refused">Folders that cannot be listed, and why.</param>
    internal sealed record Listing(ImmutableArray<string> Paths, ImmutableArray<(string Path, Exception Cause)> Refused);
}
