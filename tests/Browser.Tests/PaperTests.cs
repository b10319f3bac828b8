using PuppeteerSharp.Media;

namespace Browser.Tests;

public sealed class PaperTests(BuiltSite site)
{
    private const int PaperWidth = Visits.PaperWidth;

    [Fact]
    public async Task Nothing_is_cut_at_the_edge_of_the_paper()
    {
        var found = from page in await site.Seen() from what in page.Cut select $"{page.Address}: {what}";

        Assert.True(!found.Any(), string.Join('\n', found));
    }

    [Fact]
    public async Task Paper_is_light_though_the_reader_chose_dark()
    {
        await using var page = await site.Open(PaperWidth, isDark: true);
        await page.GoToAsync(site.Root + "/general/");
        await page.EvaluateExpressionAsync("document.documentElement.dataset.theme = 'dark'");

        var onScreen = await page.EvaluateExpressionAsync<string>("getComputedStyle(document.body).backgroundColor");
        await page.EmulateMediaTypeAsync(MediaType.Print);

        Assert.NotEqual("rgb(255, 255, 255)", onScreen);
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateExpressionAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.Equal("rgb(29, 31, 35)", await page.EvaluateExpressionAsync<string>("getComputedStyle(document.body).color"));
    }

    [Fact]
    public async Task Paper_has_no_navigation_and_the_address_of_each_source()
    {
        await using var page = await site.Open(PaperWidth);
        await page.GoToAsync(site.Root + "/agents/");
        await page.EmulateMediaTypeAsync(MediaType.Print);

        var shown = await page.EvaluateExpressionAsync<string[]>(
            "[...document.querySelectorAll('nav, button, .contents, .chart-files, .chart-data, .languages')].filter(element => element.getClientRects().length > 0 && element.textContent.trim() && !element.closest('table')).map(element => element.outerHTML.slice(0, 80))");
        var source = await page.EvaluateExpressionAsync<string>("getComputedStyle(document.querySelector('.page-sources a'), '::after').content");

        Assert.Empty(shown);
        Assert.Contains("https://", source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_folded_on_the_screen_is_open_on_paper()
    {
        await using var page = await site.Open(PaperWidth);
        await page.GoToAsync(site.Root + site.Kinds.First(kind => kind.StartsWith("/scenarios/", StringComparison.Ordinal) && kind.Count(letter => letter == '/') == 5));
        const string Height = "Math.max(...[...document.querySelectorAll('main details:not([open])')].map(details => details.getBoundingClientRect().height))";
        var folded = await page.EvaluateExpressionAsync<double>(Height);

        await page.EmulateMediaTypeAsync(MediaType.Print);

        Assert.True(await page.EvaluateExpressionAsync<double>(Height) > 2 * folded);
    }
}
