using PuppeteerSharp;

namespace Browser.Tests;

/// <summary>The site as those have it whose browser runs no scripts.</summary>
public sealed class ScriptsOffTests(BuiltSite site)
{
    private const string Shown = "element => element.checkVisibility()";

    /// <summary>What would wait for a script that never comes.</summary>
    private const string Dead = "[...document.querySelectorAll('button, input, select, textarea, output, progress, [onclick], [role=button]')].filter(element => !element.closest('[hidden]')).map(element => element.outerHTML.slice(0, 100))";

    [Fact]
    public async Task Every_kind_of_page_reads_and_shows_nothing_dead()
    {
        await using var page = await site.Open(Visits.DeskWidth, hasScripts: false);
        foreach (var address in site.Kinds)
        {
            var response = await page.GoToAsync(site.Root + address, new NavigationOptions { WaitUntil = [WaitUntilNavigation.DOMContentLoaded] });

            Assert.True(response.Ok, address);
            Assert.False(string.IsNullOrWhiteSpace(await page.EvaluateExpressionAsync<string>("document.querySelector('h1').innerText")), address);
            Assert.True(await page.EvaluateExpressionAsync<int>("document.querySelector('main').innerText.length") > 80, address);
            Assert.Empty(await page.EvaluateExpressionAsync<string[]>(Dead));
        }
    }

    [Fact]
    public async Task Menu_of_a_phone_opens_and_leads_on()
    {
        await using var page = await site.Open(Visits.PhoneWidth, hasScripts: false);
        await page.GoToAsync(site.Root + "/about/");
        var link = $".narrow-navigation a[href='{BuiltSite.LinkRoot}/models/']";
        Assert.False(await IsShown(page, link));

        await page.ClickAsync(".narrow-navigation summary");
        Assert.True(await IsShown(page, link));
        await Task.WhenAll(page.WaitForNavigationAsync(), page.ClickAsync(link));

        Assert.Equal(site.Root + "/models/", page.Url);
    }

    [Fact]
    public async Task Table_is_whole_and_its_numbers_lead_to_their_sources()
    {
        await using var page = await site.Open(Visits.DeskWidth, hasScripts: false);
        await page.GoToAsync(site.Root + "/models/gpt-4/");

        Assert.Equal(0, await page.EvaluateExpressionAsync<int>("[...document.querySelectorAll('main tbody tr')].filter(row => !row.closest('details') && row.getClientRects().length === 0).length"));
        await Task.WhenAll(page.WaitForNavigationAsync(), page.ClickAsync("main td a.quoted"));

        Assert.Matches("/benchmarks/[^/]+/#result-", page.Url);
    }

    [Fact]
    public async Task Recording_reads_and_what_is_folded_unfolds()
    {
        await using var page = await site.Open(Visits.DeskWidth, hasScripts: false);
        var recording = site.Kinds.First(address => site.Models[address] == typeof(Theme.Models.RecordingPage));
        await page.GoToAsync(site.Root + recording);
        Assert.True(await page.EvaluateExpressionAsync<int>("document.querySelectorAll('.message').length") > 1);
        Assert.True(await IsShown(page, ".message"));
        const string Folded = "main details:not([open])";
        await page.EvaluateExpressionAsync($"document.querySelector('{Folded}').id = 'folded'");
        var before = await page.EvaluateExpressionAsync<double>("document.getElementById('folded').getBoundingClientRect().height");

        await page.ClickAsync("#folded > summary");

        Assert.True(await page.EvaluateExpressionAsync<double>("document.getElementById('folded').getBoundingClientRect().height") > before);
    }

    private static Task<bool> IsShown(IPage page, string selector) => page.EvaluateFunctionAsync<bool>($"selector => ({Shown})(document.querySelector(selector))", selector);
}
