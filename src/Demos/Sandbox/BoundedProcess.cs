using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Demos.Sandbox;

/// <summary>A child process inside its limits, killed with its own children where it breaks one.</summary>
internal sealed class BoundedProcess(Process process, ProcessLimits limits)
{
    private const int KeptErrorBytes = 4096;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    private SandboxKind? _broken;

    /// <summary>Starts a process, feeds it and waits for its end.</summary>
    /// <param name="start">What to start; all three streams redirected.</param>
    /// <param name="input">Text for its standard input, which is closed after it.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="cancellationToken">Kills it as well.</param>
    public static async Task<ProcessEnd> RunAsync(ProcessStartInfo start, string input, ProcessLimits limits, CancellationToken cancellationToken)
    {
        using var process = Process.Start(start)!;
        return await new BoundedProcess(process, limits).RunAsync(input, cancellationToken);
    }

    private async Task<ProcessEnd> RunAsync(string input, CancellationToken cancellationToken)
    {
        using var ended = new CancellationTokenSource();
        using var cancelled = cancellationToken.Register(Kill);
        var watch = WatchAsync(ended.Token);
        var feed = FeedAsync(input);
        var output = ReadAsync(process.StandardOutput.BaseStream, limits.OutputBytes, () => Break(SandboxKind.OutputLimit));
        var errors = ReadAsync(process.StandardError.BaseStream, KeptErrorBytes, () => { });
        await process.WaitForExitAsync(CancellationToken.None);
        await ended.CancelAsync();
        await Task.WhenAll(watch, feed, output, errors);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_broken, await output, await errors);
    }

    private async Task WatchAsync(CancellationToken ended)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!ended.IsCancellationRequested)
        {
            var (processorTime, workingSet) = Used();
            if (processorTime > limits.ProcessorTime || Stopwatch.GetElapsedTime(begun) > limits.Deadline)
            {
                Break(SandboxKind.Timeout);
            }
            else if (workingSet > limits.WorkingSetBytes)
            {
                Break(SandboxKind.MemoryLimit);
            }

            await Task.Delay(Glance, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private (TimeSpan ProcessorTime, long WorkingSet) Used()
    {
        try
        {
            process.Refresh();
            return (process.TotalProcessorTime, process.WorkingSet64);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return default; // it has ended
        }
    }

    private async Task FeedAsync(string input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(input));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything; how it ended says why.
        }
    }

    /// <summary>Reads to the end and keeps the beginning.</summary>
    private static async Task<string> ReadAsync(Stream stream, int most, Action onMore)
    {
        var (kept, buffer) = (new MemoryStream(), new byte[16384]);
        while (await stream.ReadAsync(buffer) is var read and > 0)
        {
            var room = most - (int)kept.Length;
            kept.Write(buffer, 0, Math.Min(read, room));
            if (read > room)
            {
                onMore();
            }
        }

        return Encoding.UTF8.GetString(kept.ToArray());
    }

    private void Break(SandboxKind limit)
    {
        _broken ??= limit;
        Kill();
    }

    private void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself meanwhile.
        }
    }
}

/// <summary>How a child process ended.</summary>
/// <param name="Broken">The limit that it was killed for; null where it ended by itself.</param>
/// <param name="Output">The beginning of its standard output.</param>
/// <param name="Errors">The beginning of its standard error.</param>
internal sealed record ProcessEnd(SandboxKind? Broken, string Output, string Errors);
