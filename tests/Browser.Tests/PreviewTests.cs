using System.Diagnostics;
using Common;
using PuppeteerSharp;

namespace Browser.Tests;

public sealed class PreviewTests(BuiltSite site)
{
    private const string Fault = "pages/index.md(4,3): error SG0305: HTML stands in the page: '<b>'.";

    [Fact]
    public async Task Open_page_follows_the_file_and_shows_what_is_wrong_with_it()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), "-- pages/index.md --\nTitle: Home\n---\n\nBefore.\n");
        await using var page = await site.Open(width: 1280);
        using var preview = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "sitegen.dll"), "preview", "--port", "0", "--input", folder.In("input"), "--link-root", "/base" },
            RedirectStandardOutput = true,
        })!;
        try
        {
            await page.GoToAsync(await AddressOf(preview));
            await Sees(page, "main", "Before.");

            Write(folder, "After.");
            await Sees(page, "main", "After.");

            Write(folder, "a <b>");
            await Sees(page, "details[role=status][open] pre", Fault);
            await Sees(page, "main", "After.");
            await page.Keyboard.PressAsync("Escape");
            Assert.NotNull(await page.QuerySelectorAsync("details[role=status]:not([open])"));

            Write(folder, "Mended.");
            await Sees(page, "main", "Mended.");
            Assert.Null(await page.QuerySelectorAsync("details[role=status]"));
        }
        finally
        {
            preview.Kill();
            await preview.WaitForExitAsync();
        }
    }

    private static void Write(TemporaryFolder folder, string text) => File.WriteAllText(folder.In("input/pages/index.md"), $"Title: Home\n---\n\n{text}\n");

    private static async Task<string> AddressOf(Process preview)
    {
        while (await preview.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Preview on ", StringComparison.Ordinal))
            {
                return line.Split(' ')[2];
            }
        }

        throw new InvalidOperationException("The preview ended at once.");
    }

    // By the clock: a tab behind another draws no frames to wait for.
    private static Task Sees(IPage page, string selector, string text) =>
        page.WaitForFunctionAsync(
            "(selector, text) => document.querySelector(selector)?.innerText.includes(text)",
            new WaitForFunctionOptions { Timeout = 20_000, PollingInterval = 50 },
            selector,
            text);
}
