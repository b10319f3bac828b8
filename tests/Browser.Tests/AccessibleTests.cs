namespace Browser.Tests;

public sealed class AccessibleTests(BuiltSite site)
{
    [Fact]
    public async Task Axe_finds_nothing_on_any_kind_of_page_in_light_or_dark_or_on_a_phone()
    {
        Judges.NeedAxe();

        var found = from page in await site.Seen() from violation in page.Violations select $"{page.Address} {violation}";

        Assert.True(!found.Any(), string.Join('\n', found));
    }

    [Fact]
    public async Task Axe_sees_what_is_wrong_with_a_page()
    {
        var axe = await File.ReadAllTextAsync(Judges.NeedAxe(), TestContext.Current.CancellationToken);
        await using var page = await site.Open(Visits.DeskWidth);
        await page.GoToAsync(site.Root + "/about/");
        await page.EvaluateExpressionAsync("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\"><p class=\"faint\">Faint</p><a class=\"small\" href=\"#a\">1</a><a class=\"small\" href=\"#b\">2</a>')");
        await page.EvaluateExpressionAsync("document.querySelector('.faint').style.color = '#ccc'; document.querySelectorAll('.small').forEach(link => { link.style.cssText = 'display: inline-block; font-size: 8px; line-height: 8px'; })");

        var found = await Visits.Judge(page, axe, "/about/");

        Assert.All(["light, desk: image-alt", "light, desk: color-contrast", "light, desk: target-size", "dark, phone: target-size"], rule => Assert.Contains(found, violation => violation.StartsWith(rule, StringComparison.Ordinal)));
    }
}
