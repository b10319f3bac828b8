using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Sites;

/// <summary>How long after a page is saved the browser hears of it: from the write to the event, in the preview of a large site.</summary>
internal static class PreviewBenchmark
{
    private const int Edits = 20;

    /// <summary>The first edits after the start meet code that was not compiled yet.</summary>
    private const int WarmUp = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Writes the site, shows it, edits pages one after the other and prints the times.</summary>
    /// <param name="output">For the times.</param>
    /// <param name="pages">How many pages the site has.</param>
    /// <param name="sitegen">The program.</param>
    public static async Task<int> RunAsync(TextWriter output, int pages, string sitegen)
    {
        var work = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "preview-of-sitegen")).FullName;
        SiteCorpus.Write(pages, work);
        string[] words = ["preview", "--port", "0", "--input", Path.Combine(work, "input"), "--output", Path.Combine(work, "output"), "--cache", Path.Combine(work, "cache")];
        var start = sitegen.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [sitegen, .. words]) : new ProcessStartInfo(sitegen, words);
        start.RedirectStandardOutput = true;
        using var preview = Process.Start(start)!;
        try
        {
            using var events = await Listen(await AddressOf(preview));
            await Next(events);
            var files = Directory.EnumerateFiles(Path.Combine(work, "input", "pages"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            var times = new List<double>();
            for (var edit = 0; edit < WarmUp + Edits; edit++)
            {
                var begun = Stopwatch.GetTimestamp();
                await File.AppendAllTextAsync(files[edit * 37 % files.Count], string.Create(CultureInfo.InvariantCulture, $"\nEdited, {edit}.\n"));
                await Next(events);
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                await Task.Delay(300);
            }

            var sorted = times.Skip(WarmUp).Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One edit among {pages:N0} pages, from the write to the event in the browser, {Edits} edits: median {sorted[Edits / 2]:0} ms, fastest {sorted[0]:0} ms, slowest {sorted[^1]:0} ms."));
            return 0;
        }
        finally
        {
            preview.Kill();
            await preview.WaitForExitAsync();
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<Uri> AddressOf(Process preview)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await preview.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("Preview on ", StringComparison.Ordinal))
            {
                _ = preview.StandardOutput.ReadToEndAsync(CancellationToken.None); // So that the preview never waits for its reader.
                return new(line.Split(' ')[2].Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
            }
        }

        throw new InvalidOperationException("The preview ended before it showed the site.");
    }

    private static async Task<StreamReader> Listen(Uri home)
    {
        var browser = new HttpClient();
        return new(await browser.GetStreamAsync(new Uri(home, "/_preview/events")));
    }

    private static async Task Next(StreamReader events)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await events.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return;
            }
        }
    }
}
