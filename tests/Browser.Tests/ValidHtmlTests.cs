using System.Diagnostics;
using System.Text.Json;

namespace Browser.Tests;

public sealed class ValidHtmlTests(BuiltSite site)
{
    [Fact]
    public async Task Every_page_is_valid()
    {
        var vnu = Judges.NeedVnu();
        Judges.NeedJava();

        using var java = Process.Start(new ProcessStartInfo("java")
        {
            ArgumentList = { "-Xss4m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", vnu, "--no-langdetect", "--skip-non-html", "--errors-only", "--format", "json", "--exit-zero-always", site.Output },
            RedirectStandardError = true,
        })!;
        using var report = JsonDocument.Parse(await java.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await java.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, java.ExitCode);
        Assert.Empty(report.RootElement.GetProperty("messages").EnumerateArray().Select(Sentence));
    }

    private string Sentence(JsonElement message) =>
        $"{new Uri(message.GetProperty("url").GetString()!).LocalPath.Replace(site.Output, "", StringComparison.Ordinal)}({(message.TryGetProperty("lastLine", out var line) ? line.GetInt32() : 0)}): {message.GetProperty("message").GetString()}";
}
