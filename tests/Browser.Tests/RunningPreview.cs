using System.Diagnostics;
using Common;

namespace Browser.Tests;

/// <summary>The preview of a site of one page, started as a person starts it.</summary>
public sealed class RunningPreview : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Process? _preview;

    /// <summary>Address of the page.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        TextTree.WriteTo(_folder.In("input"), "-- pages/index.md --\nTitle: Home\n---\n\nBefore.\n");
        _preview = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "sitegen.dll"), "preview", "--port", "0", "--input", _folder.In("input"), "--link-root", "/base" },
            RedirectStandardOutput = true,
        })!;
        while (Address.Length == 0 && await _preview.StandardOutput.ReadLineAsync() is { } line)
        {
            Address = line.StartsWith("Preview on ", StringComparison.Ordinal) ? line.Split(' ')[2] : "";
        }

        Assert.NotEqual("", Address);
    }

    /// <summary>Saves the page.</summary>
    public void Write(string text) => File.WriteAllText(_folder.In("input/pages/index.md"), $"Title: Home\n---\n\n{text}\n");

    public async ValueTask DisposeAsync()
    {
        if (_preview is not null)
        {
            _preview.Kill();
            await _preview.WaitForExitAsync();
            _preview.Dispose();
        }

        _folder.Dispose();
    }
}
