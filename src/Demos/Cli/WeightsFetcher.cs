using System.Globalization;
using Demos.Models;
using Spectre.Console;

namespace Demos.Cli;

/// <summary>Brings the weights of local models to this machine, and shows how far it is.</summary>
internal sealed class WeightsFetcher(Workspace workspace, Surroundings surroundings, NetworkUse network)
{
    /// <summary>Gets the weights of a chosen model where they are missing; does nothing for one that needs none.</summary>
    /// <exception cref="WeightsMissingException">They are missing and the network may not be used.</exception>
    public async Task NeedAsync(ChosenModel chosen, CancellationToken cancellationToken)
    {
        if (chosen.WeightsPath is null && chosen.Entry.Weights is { } weights
            && WeightsLocator.For(workspace.Repository, surroundings.ModelsFolder) is var locator && locator.Find(weights) is null)
        {
            if (network is NetworkUse.Offline)
            {
                locator.Need(chosen.Entry);
            }

            await FetchAsync(chosen.Entry, cancellationToken);
        }
    }

    /// <summary>Downloads, or goes on with a download that was cut short, and checks the digest.</summary>
    /// <returns>Path of the file.</returns>
    public async Task<string> FetchAsync(ModelEntry entry, CancellationToken cancellationToken)
    {
        var downloader = new WeightsDownloader(surroundings.Http, new WeightsDigests(), network);
        var folder = WeightsLocator.DownloadFolder(workspace.Repository);
        surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{entry.Id}: {entry.Weights!.Bytes:N0} bytes from {WeightsDownloader.AddressOf(entry.Weights)}; licence {entry.Licence}"));
        if (!surroundings.Console.Profile.Capabilities.Interactive)
        {
            return await downloader.DownloadAsync(entry, folder, new Tenths(surroundings.Console), cancellationToken);
        }

        return await surroundings.Console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new DownloadedColumn(), new RemainingTimeColumn())
            .StartAsync(progress => downloader.DownloadAsync(entry, folder, new Bar(progress.AddTask(entry.Id, maxValue: entry.Weights!.Bytes)), cancellationToken));
    }

    /// <summary>A bar on a terminal.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => task.Value = value.BytesDone;
    }

    /// <summary>A line for each tenth where nobody looks.</summary>
    private sealed class Tenths(IAnsiConsole console) : IProgress<DownloadProgress>
    {
        private long _tenths = -1;

        public void Report(DownloadProgress value)
        {
            if (value.BytesDone * 10 / value.BytesTotal is var tenths && tenths > _tenths)
            {
                _tenths = tenths;
                console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {tenths * 10} %"));
            }
        }
    }
}
