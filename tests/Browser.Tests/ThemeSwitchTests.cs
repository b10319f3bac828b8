using PuppeteerSharp;

namespace Browser.Tests;

public sealed class ThemeSwitchTests(BuiltSite site)
{
    private const string Paper = "getComputedStyle(document.body).backgroundColor";

    private const string Light = "rgb(252, 251, 248)";

    private const string Dark = "rgb(21, 23, 27)";

    [Fact]
    public async Task Switch_turns_the_page_dark_and_the_choice_holds_on_other_pages()
    {
        await using var page = await site.OpenApart(Visits.DeskWidth);
        await page.GoToAsync(site.Root + "/about/");
        Assert.Equal(Light, await page.EvaluateExpressionAsync<string>(Paper));

        await page.ClickAsync(".theme-switch");
        Assert.Equal(Dark, await page.EvaluateExpressionAsync<string>(Paper));
        Assert.Equal("Light", await Label(page));

        await page.GoToAsync(site.Root + "/models/gpt-4/");
        Assert.Equal(Dark, await page.EvaluateExpressionAsync<string>(Paper));
        Assert.Equal("Light", await Label(page));
    }

    [Fact]
    public async Task Choice_is_taken_up_before_anything_is_drawn()
    {
        await using var page = await site.OpenApart(Visits.DeskWidth);
        await page.GoToAsync(site.Root + "/about/");
        await page.ClickAsync(".theme-switch");
        await page.EvaluateFunctionOnNewDocumentAsync("""
            () => new MutationObserver(() => { if (document.body) { window.themeAtBody ??= document.documentElement.dataset.theme ?? 'none'; } })
              .observe(document, { childList: true, subtree: true })
            """);

        await page.GoToAsync(site.Root + "/agents/");

        Assert.Equal("dark", await page.EvaluateExpressionAsync<string>("window.themeAtBody"));
    }

    [Fact]
    public async Task Page_follows_the_system_until_the_reader_chooses()
    {
        await using var page = await site.OpenApart(Visits.DeskWidth, isDark: true);
        await page.GoToAsync(site.Root + "/about/");
        Assert.Equal(Dark, await page.EvaluateExpressionAsync<string>(Paper));
        Assert.Equal("Light", await Label(page));

        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = "light" }]);
        await page.WaitForFunctionAsync("() => document.querySelector('.theme-switch').textContent === 'Dark'", new WaitForFunctionOptions { PollingInterval = 50, Timeout = 30_000 });
        Assert.Equal(Light, await page.EvaluateExpressionAsync<string>(Paper));

        await page.ClickAsync(".theme-switch");
        Assert.Equal(Dark, await page.EvaluateExpressionAsync<string>(Paper));
    }

    [Fact]
    public async Task Switch_speaks_the_language_of_the_page()
    {
        await using var page = await site.OpenApart(Visits.DeskWidth);
        await page.GoToAsync(site.Root + "/ja/");
        Assert.Equal("ダーク", await Label(page));

        await page.ClickAsync(".theme-switch");
        Assert.Equal("ライト", await Label(page));
    }

    private static Task<string> Label(IPage page) => page.EvaluateExpressionAsync<string>("document.querySelector('.theme-switch').textContent");
}
