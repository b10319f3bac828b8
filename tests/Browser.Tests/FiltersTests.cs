using PuppeteerSharp;

namespace Browser.Tests;

public sealed class FiltersTests(BuiltSite site)
{
    [Fact]
    public async Task List_of_claims_is_narrowed_in_place_and_the_way_back_leads_back()
    {
        await using var page = await site.Open(1280);
        await page.GoToAsync(site.Root + "/claims/");
        await page.EvaluateExpressionAsync("window.stays = true");

        await Choose(page, "Agents");
        await Choose(page, "On a par");

        Assert.Equal($"{BuiltSite.LinkRoot}/claims/area/agents/verdict/on-par/", await page.EvaluateExpressionAsync<string>("location.pathname"));
        Assert.Equal("Claims: Agents · On a par", await page.EvaluateExpressionAsync<string>("document.querySelector('h1').textContent"));
        Assert.Equal(2, await page.EvaluateExpressionAsync<int>("document.querySelectorAll('article.claim').length"));
        Assert.Equal("On a par 2", await page.EvaluateExpressionAsync<string>("document.activeElement.textContent"));
        Assert.True(await page.EvaluateExpressionAsync<bool>("window.stays"));

        await page.EvaluateExpressionAsync("history.back()");
        await page.WaitForFunctionAsync("() => document.querySelector('h1').textContent === 'Claims: Agents'");
        Assert.True(await page.EvaluateExpressionAsync<bool>("window.stays"));
    }

    [Fact]
    public async Task Without_scripts_the_filters_are_links()
    {
        await using var page = await site.Open(390, hasScripts: false);
        await page.GoToAsync(site.Root + "/claims/area/agents/");

        await Task.WhenAll(page.WaitForNavigationAsync(), page.ClickAsync($".filters a[href='{BuiltSite.LinkRoot}/claims/area/agents/verdict/on-par/']"));

        Assert.EndsWith("/claims/area/agents/verdict/on-par/", page.Url, StringComparison.Ordinal);
    }

    private static async Task Choose(IPage page, string text)
    {
        await page.EvaluateFunctionAsync("text => [...document.querySelectorAll('.filters a')].find(link => link.textContent.startsWith(text)).click()", text);
        await page.WaitForFunctionAsync("text => [...document.querySelectorAll('.filters [aria-current]')].some(link => link.textContent.startsWith(text))", null, text);
    }
}
