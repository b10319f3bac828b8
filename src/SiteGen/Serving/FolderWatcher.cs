using System.Threading.Channels;

namespace SiteGen.Serving;

/// <summary>Notices changes in folders. Many changes close together are one.</summary>
internal sealed class FolderWatcher : IDisposable
{
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to watch.</summary>
    /// <param name="folders">Folders, with all below them; one that is missing is left out.</param>
    public FolderWatcher(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += Notice;
            watcher.Created += Notice;
            watcher.Deleted += Notice;
            watcher.Renamed += Notice;

            // More changes than the system could name: something did change.
            watcher.Error += (_, _) => _changes.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits for a change, and then until nothing has changed for a while.</summary>
    /// <param name="quiet">How long nothing may change.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitForChange(TimeSpan quiet, TimeProvider time, CancellationToken cancellationToken)
    {
        await _changes.Reader.ReadAsync(cancellationToken);
        do
        {
            await Task.Delay(quiet, time, cancellationToken);
        }
        while (_changes.Reader.TryRead(out _));
    }

    /// <inheritdoc/>
    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private void Notice(object sender, FileSystemEventArgs change)
    {
        if (!IsAnEditorsOwn(Path.GetFileName(change.FullPath)))
        {
            _changes.Writer.TryWrite(true);
        }
    }

    /// <summary>Swap files, locks and backups say nothing about the site.</summary>
    public static bool IsAnEditorsOwn(string name) =>
        name.StartsWith('.') || name.StartsWith('#') || name.EndsWith('~') || name.EndsWith(".tmp", StringComparison.Ordinal) || name == "4913";
}
