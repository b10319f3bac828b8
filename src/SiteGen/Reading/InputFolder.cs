using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>The input folder. Between builds it is told which files changed; what reads from it is then asked again. Thread-safe.</summary>
/// <param name="root">The folder; may be missing parts.</param>
public sealed class InputFolder(string root)
{
    private readonly ConcurrentDictionary<string, long> _changed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _changedBelow = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Folder, string? Extension), (long Moment, Listing Listing)> _listings = new();
    private long _moment;
    private long _allChanged;
    private long _namesChanged;

    /// <summary>The files, for one step: what it asks is noted in its context.</summary>
    public InputFiles In(StepContext context) => new(this, context);

    /// <summary>Tells that a file or a folder changed, came or went.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="isText">Whether only the text of a file changed, so that the names are what they were.</param>
    public void Tell(string path, bool isText = false)
    {
        var moment = Interlocked.Increment(ref _moment);
        var name = NameOf(path);
        _changed[name] = moment;
        for (var slash = name.LastIndexOf('/'); slash > 0; slash = name.LastIndexOf('/', slash - 1))
        {
            _changedBelow[name[..slash]] = moment;
        }

        if (!isText)
        {
            Volatile.Write(ref _namesChanged, moment);
        }
    }

    /// <summary>Tells that anything may have changed.</summary>
    public void TellAll()
    {
        var moment = Interlocked.Increment(ref _moment);
        Volatile.Write(ref _allChanged, moment);
        Volatile.Write(ref _namesChanged, moment);
    }

    /// <summary>Full path of one below the folder.</summary>
    internal string PathOf(string path) => Path.Combine(root, path);

    /// <summary>The moment now, to be taken before something is read.</summary>
    internal long Moment => Volatile.Read(ref _moment);

    /// <summary>Whether nothing at the path, above it, or (for a folder) below it has changed since a moment.</summary>
    internal bool IsUnchanged(string path, long since)
    {
        if (Moment == since)
        {
            return true;
        }

        if (Volatile.Read(ref _allChanged) > since || _changedBelow.GetValueOrDefault(path) > since || _changed.GetValueOrDefault(path) > since)
        {
            return false;
        }

        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (_changed.GetValueOrDefault(path[..slash]) > since)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Files below a folder, as paths with forward slashes, in ordinal order, and folders that cannot be listed; none where it is missing.</summary>
    internal Listing List(string folder, string? extension)
    {
        var moment = Moment;
        if (_listings.TryGetValue((folder, extension), out var known) && Volatile.Read(ref _namesChanged) <= known.Moment)
        {
            return known.Listing;
        }

        var refused = ImmutableArray.CreateBuilder<(string, Exception)>();
        ImmutableArray<string> paths =
        [
            .. FolderFiles.Of(PathOf(folder), (path, cause) => refused.Add((NameOf(path), cause)))
                .Where(file => extension is null || file.EndsWith(extension, StringComparison.Ordinal))
                .Select(NameOf)
                .Order(StringComparer.Ordinal),
        ];
        var listing = new Listing(paths, refused.ToImmutable());
        _listings[(folder, extension)] = (moment, listing);
        return listing;
    }

    private string NameOf(string full) => Path.GetRelativePath(root, full).Replace('\\', '/');

    /// <summary>What a folder holds.</summary>
    /// <param name="Paths">Paths of files.</param>
    /// <param name="Refused">Folders that cannot be listed, and why.</param>
    public sealed record Listing(ImmutableArray<string> Paths, ImmutableArray<(string Path, Exception Cause)> Refused);
}
