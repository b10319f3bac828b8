using System.Collections.Immutable;
using System.Threading.Channels;

namespace SiteGen.Serving;

/// <summary>Notices changes in folders and files. Many changes close together are told at once.</summary>
internal sealed class FolderWatcher : IDisposable
{
    private readonly Channel<FileChange> _changes = Channel.CreateUnbounded<FileChange>();
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="watched">Folders, with all below them, and files, which may be missing; what stands in a folder that is missing is left out.</param>
    public FolderWatcher(IEnumerable<string> watched)
    {
        foreach (var path in watched.Where(path => Directory.Exists(path) || Directory.Exists(Path.GetDirectoryName(path))))
        {
            var isFolder = Directory.Exists(path);
            var watcher = new FileSystemWatcher(isFolder ? path : Path.GetDirectoryName(path)!, isFolder ? "*" : Path.GetFileName(path))
            {
                IncludeSubdirectories = isFolder,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, change) => Notice(change.FullPath, isText: true);
            watcher.Created += (_, change) => Notice(change.FullPath, isText: false);
            watcher.Deleted += (_, change) => Notice(change.FullPath, isText: false);
            watcher.Renamed += (_, change) =>
            {
                Notice(change.OldFullPath, isText: false);
                Notice(change.FullPath, isText: false);
            };
            watcher.Error += (_, _) => _changes.Writer.TryWrite(new(null, IsText: false));
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for a change, and then until nothing has changed for a while.</summary>
    /// <param name="quiet">How long nothing may change.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>What changed, each once.</returns>
    public async Task<ImmutableArray<FileChange>> WaitForChanges(TimeSpan quiet, TimeProvider time, CancellationToken cancellationToken)
    {
        var changes = new HashSet<FileChange> { await _changes.Reader.ReadAsync(cancellationToken) };
        do
        {
            await Task.Delay(quiet, time, cancellationToken);
        }
        while (TakeAll(changes));
        return [.. changes];
    }

    private bool TakeAll(HashSet<FileChange> changes)
    {
        var any = false;
        while (_changes.Reader.TryRead(out var change))
        {
            changes.Add(change);
            any = true;
        }

        return any;
    }

    /// <inheritdoc/>
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Notice(string path, bool isText)
    {
        // A folder has no text: that something in it came or went is told of that itself.
        if (!IsAnEditorsOwn(Path.GetFileName(path)) && !(isText && Directory.Exists(path)))
        {
            _changes.Writer.TryWrite(new(path, isText));
        }
    }

    /// <summary>Swap files, locks and backups say nothing about the site.</summary>
    public static bool IsAnEditorsOwn(string name) =>
        name.StartsWith('.') || name.StartsWith('#') || name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.Ordinal) || name == "4913";
}
