using PuppeteerSharp;

namespace Browser.Tests;

public sealed class PreviewsTests(BuiltSite site)
{
    private const string Shown = "document.querySelector('.preview')?.textContent ?? ''";

    [Fact]
    public async Task Citation_shows_its_work_on_hover_and_goes_away_on_escape()
    {
        await using var page = await site.Open(1280);
        await page.GoToAsync(site.Root + "/agents/");

        await page.HoverAsync("main a.citation");
        await page.WaitForSelectorAsync(".preview");

        Assert.Contains("Lemur", await page.EvaluateExpressionAsync<string>(Shown), StringComparison.Ordinal);
        Assert.Equal("preview", await page.EvaluateExpressionAsync<string>("document.querySelector('main a.citation').getAttribute('aria-describedby')"));
        Assert.Equal(0, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('.preview [id]').length"));

        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await page.EvaluateExpressionAsync<string>(Shown));
    }

    [Fact]
    public async Task Reference_to_a_figure_shows_it_on_focus_within_the_window()
    {
        await using var page = await site.Open(390);
        await page.GoToAsync(site.Root + "/general/");
        await page.Keyboard.PressAsync("Tab");

        await page.FocusAsync("main a.figure-reference");
        await page.WaitForSelectorAsync(".preview figcaption, .preview table");

        Assert.True(await page.EvaluateExpressionAsync<bool>("(() => { const at = document.querySelector('.preview').getBoundingClientRect(); return at.left >= 0 && at.right <= innerWidth; })()"));
        Assert.Equal(390, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth"));

        await page.FocusAsync(".site-header a");
        await GoneAsync(page);
    }

    [Fact]
    public async Task Pointer_may_go_from_the_link_into_the_preview()
    {
        await using var page = await site.Open(1280);
        await page.GoToAsync(site.Root + "/agents/");

        await page.HoverAsync("main a.citation");
        await page.WaitForSelectorAsync(".preview");
        await page.HoverAsync(".preview");
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.NotEqual("", await page.EvaluateExpressionAsync<string>(Shown));
        await page.HoverAsync("h1");
        await GoneAsync(page);
    }

    /// <summary>Waits by the clock: on a busy machine a page that is not in front draws no frames to wait for.</summary>
    private static Task GoneAsync(IPage page) =>
        page.WaitForFunctionAsync("() => document.querySelector('.preview') === null", new WaitForFunctionOptions { PollingInterval = 50, Timeout = 60_000 });
}
