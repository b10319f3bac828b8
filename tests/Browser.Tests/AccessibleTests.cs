using PuppeteerSharp;

namespace Browser.Tests;

public sealed class AccessibleTests(BuiltSite site)
{
    private const string Ask = """
        only => axe.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) })
          .then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map(check => check.message).join(' ')}`)))
        """;

    /// <summary>Rules whose outcome hangs on colours: only these are asked again in the dark.</summary>
    private static readonly string[] OfColour = ["color-contrast", "link-in-text-block"];

    [Fact]
    public async Task Axe_finds_nothing_on_any_kind_of_page_in_light_or_dark()
    {
        var axe = await File.ReadAllTextAsync(Judges.NeedAxe(), TestContext.Current.CancellationToken);
        await using var page = await site.Open(width: 1280);
        await page.SetBypassCSPAsync(true);
        var found = new List<string>();
        // Texts in another language are made of what the English ones are made of: its first page and one area stand for all.
        foreach (var address in site.Kinds.Where(address => !address.StartsWith("/ja/", StringComparison.Ordinal) || address is "/ja/" or "/ja/agents/" || address.Count(letter => letter == '/') > 3))
        {
            await page.GoToAsync(site.Root + address);
            await page.EvaluateExpressionAsync(axe);
            await page.EvaluateExpressionAsync("document.querySelectorAll('details').forEach(details => { details.open = true; })");
            found.AddRange(await Violations(page, address, isDark: false));
            found.AddRange(await Violations(page, address, isDark: true));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<IEnumerable<string>> Violations(IPage page, string address, bool isDark)
    {
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" }]);
        var violations = await page.EvaluateFunctionAsync<string[]>(Ask, new object?[] { isDark ? OfColour : null });
        return violations.Select(violation => $"{address} {(isDark ? "dark" : "light")}: {violation}");
    }
}
