using Common;
using Findings;
using SiteGen.Serving;

namespace SiteGen.Tests.Serving;

/// <summary>A preview on a free port, of folders of its own, with a build that a test decides.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly TemporaryFolder _folder = new();
    private readonly StringWriter _said = new();
    private readonly Task _running;

    private RunningPreview(string files, Func<RunningPreview, BuildOutcome> build, string linkRoot, TaskCompletionSource<Uri> started)
    {
        TextTree.WriteTo(_folder, files);
        Directory.CreateDirectory(In("input"));
        var settings = new PreviewSettings
        {
            Port = 0,
            Output = In("output"),
            Watched = [In("input")],
            LinkRoot = linkRoot,
            Theme = Directory.Exists(In("theme")) ? In("theme") : null,
            Quiet = TimeSpan.FromMilliseconds(20),
        };
        _running = new PreviewServer(settings, (_, _) => build(this), TimeProvider.System, _said).Run(started.SetResult, _stopping.Token);
    }

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public string Said => _said.ToString();

    public static async Task<RunningPreview> Start(string files, Func<RunningPreview, BuildOutcome>? build = null, string linkRoot = "")
    {
        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var preview = new RunningPreview(files, build ?? (_ => new(true, [])), linkRoot, started);
        if (await Task.WhenAny(started.Task, preview._running) == preview._running)
        {
            await preview._running;
        }

        var home = await started.Task;
        preview.Client.BaseAddress = new UriBuilder(home) { Host = "127.0.0.1", Path = "/" }.Uri;
        return preview;
    }

    public string In(string path) => _folder.In(path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }

    /// <summary>The states that an open page is told, as JSON; the test ends it by leaving the loop.</summary>
    public async IAsyncEnumerable<string> Events()
    {
        await using var stream = await Client.GetStreamAsync(new Uri("/_preview/events", UriKind.Relative));
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                yield return line["data: ".Length..];
            }
        }
    }

    public static Diagnostic Fault(string problem) => new("SG0304", Severity.Error, new("pages/index.md", 3), problem, "Mend it.");

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        Client.Dispose();
        _stopping.Dispose();
        await _said.DisposeAsync();
        _folder.Dispose();
    }
}
