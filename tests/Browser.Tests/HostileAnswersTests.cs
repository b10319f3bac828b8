using Common;
using PuppeteerSharp;
using SiteGen.Tests.Assembling;

namespace Browser.Tests;

/// <summary>Published answers that try to run, load or lead away, built by the program and opened in Chromium.</summary>
public sealed class HostileAnswersTests(BuiltSite site, HarmlessSite harmless) : IClassFixture<HarmlessSite>
{
    /// <summary>Notes whatever a page should never do: a script of the answers, a dialog, what the policy refused.</summary>
    private const string Watch = """
        () => {
          window.__seen = [];
          const note = what => window.__seen.push(String(what).slice(0, 200));
          for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval']) { window[name] = (...said) => note(`${name}(${said})`); }
          addEventListener('securitypolicyviolation', refused => note(`policy refused ${refused.violatedDirective} ${refused.blockedURI} ${refused.sample}`));
          addEventListener('error', failed => note(`error ${failed.message}`));
        }
        """;

    private const string Seen = "() => [...window.__seen, ...[...document.querySelectorAll('*')].filter(element => [...element.attributes].some(attribute => /^on/i.test(attribute.name))).map(element => element.outerHTML)]";

    [Fact]
    public async Task No_script_runs_and_no_request_leaves()
    {
        using var folder = new TemporaryFolder();
        await using var one = await site.Open(width: 1280);
        await using var other = await site.Open(width: 1280);
        HostileSite.Write(folder, HostileTexts.All);
        await BuiltSite.Build(folder.In("input"), folder.In("output"), folder.In("cache"));
        await using var server = await BuiltSite.Serve(folder.In("output"));
        var root = server.Urls.First() + BuiltSite.LinkRoot;

        var addresses = Addresses(folder.In("output")).ToList();
        var done = await Task.WhenAll(Visit(one, root, addresses.Where((_, at) => at % 2 == 0)), Visit(other, root, addresses.Where((_, at) => at % 2 == 1)));

        Assert.Empty(done.SelectMany(tab => tab.Seen));
        Assert.All(done.SelectMany(tab => tab.Asked).Distinct(), url => Assert.True(url.StartsWith(root, StringComparison.Ordinal) || url == "data:,", url));
        Assert.True(done.Sum(tab => tab.Pages) > 2 * HostileTexts.All.Count);
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=\"https://evil.example/pixel.gif\">")]
    [InlineData("<iframe src=\"//evil.example\"></iframe>")]
    [InlineData("<p onclick=alert(1)>x</p>")]
    public async Task Watch_sees_what_a_page_without_walls_would_do(string text)
    {
        await using var page = await site.Open(width: 1280);
        var path = Path.Combine(harmless.Output, "evidence", "quiz", "items", HostileSite.Item(0), "index.html");
        var html = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var address = $"/evidence/quiz/items/with-{text.Length}-letters.html";
        await File.WriteAllTextAsync(harmless.Output + address, html.Replace("</main>", text + "</main>", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var done = await Visit(page, harmless.Root, [address]);

        Assert.NotEmpty(done.Seen);
    }

    private static IEnumerable<string> Addresses(string output) =>
        Directory.EnumerateFiles(Path.Combine(output, "evidence"), "index.html", SearchOption.AllDirectories)
            .Select(file => "/" + Path.GetRelativePath(output, Path.GetDirectoryName(file)!).Replace('\\', '/') + "/")
            .Where(address => !address.StartsWith("/evidence/mint/items/", StringComparison.Ordinal)) // They repeat what the runs say.
            .Order(StringComparer.Ordinal);

    private static async Task<(List<string> Seen, List<string> Asked, int Pages)> Visit(IPage page, string root, IEnumerable<string> addresses)
    {
        var (seen, asked, pages) = (new List<string>(), new List<string>(), 0);
        page.Dialog += async (_, dialog) =>
        {
            seen.Add($"dialog {dialog.Dialog.Message}");
            await dialog.Dialog.Dismiss();
        };
        page.Request += (_, request) => asked.Add(request.Request.Url);
        page.PageError += (_, error) => seen.Add(error.Message);
        page.Popup += (_, _) => seen.Add("a window was opened");
        await page.EvaluateFunctionOnNewDocumentAsync(Watch);
        await page.SetCacheEnabledAsync(true);
        foreach (var address in addresses)
        {
            await page.GoToAsync(root + address, new NavigationOptions { WaitUntil = [WaitUntilNavigation.Load] });
            await page.EvaluateFunctionAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
            seen.AddRange((await page.EvaluateFunctionAsync<string[]>(Seen)).Select(what => $"{address}: {what}"));
            Assert.Equal(root + address, page.Url);
            pages++;
        }

        return (seen, asked, pages);
    }
}
