using System.Collections.Concurrent;
using System.Collections.Immutable;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Browser.Tests;

/// <summary>Visits a page of each kind once, with scripts, and looks at it in every way that needs no second visit: light, dark, on a phone, on paper.</summary>
internal static class Visits
{
    public const int DeskWidth = 1280;

    public const int PhoneWidth = 390;

    /// <summary>Pixels between the margins of A4.</summary>
    public const int PaperWidth = 672;

    private static readonly string[] OfColour = ["color-contrast", "link-in-text-block"];

    private const string Unfold = "document.querySelectorAll('details').forEach(details => { details.open = true; })";

    /// <summary>Hides from axe all but the first three of the children of an element that are built alike, in elements, the names of their attributes, classes, styles and states: what it says of three rows of a table it says of a hundred, a hundred times as slowly.</summary>
    private const string HideTwins = """
        () => {
          const shows = /^(class|style|role|type|lang|dir|fill|stroke|aria-(?!label|describedby).*)$/;
          const built = element => {
            const attributes = [...element.attributes].map(({ name, value }) => `${name}=${shows.test(name) ? value : value.trim() !== ''}`);
            const texts = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue.trim()) ? 'text' : '';
            const within = [...element.children].map(built);
            const met = new Map();
            [...element.children].forEach((child, at) => {
              const times = (met.get(within[at]) ?? 0) + 1;
              met.set(within[at], times);
              if (times > 3) { child.style.setProperty('display', 'none', 'important'); }
            });
            return `${element.localName}[${attributes}${texts}${[...new Set(within)].join('')}]`;
          };
          built(document.querySelector('main'));
        }
        """;

    private const string Sideways = """
        () => {
          const root = document.documentElement;
          const wide = [...document.body.querySelectorAll('*')].filter(element => element.scrollWidth > element.clientWidth + 1
            && /auto|scroll/.test(getComputedStyle(element).overflowX) && !element.closest('.table-scroll'));
          return [...(root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} pixels wide`] : []), ...wide.map(element => `<${element.localName} class="${element.className}"> scrolls`)];
        }
        """;

    private const string Cut = """
        () => [...document.querySelectorAll('main table, main svg, main pre, main figure, .page-sources a')]
          .filter(element => element.getBoundingClientRect().width > 0 && element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(element => `<${element.localName} class="${element.getAttribute('class')}"> ends at ${Math.round(element.getBoundingClientRect().right)}`)
        """;

    /// <summary>All kinds, in two tabs, in the order of their addresses.</summary>
    public static async Task<ImmutableArray<SeenPage>> Of(BuiltSite site)
    {
        var axe = Judges.FindAxe() is { } path ? await File.ReadAllTextAsync(path) : null;
        var addresses = new ConcurrentQueue<string>(site.Kinds);
        var judged = axe is null ? [] : Judged(site);
        var tabs = await Task.WhenAll(VisitAll(site, axe, addresses, judged), VisitAll(site, axe, addresses, judged));
        return [.. tabs.SelectMany(seen => seen).OrderBy(seen => seen.Address, StringComparer.Ordinal)];
    }

    private static async Task<List<SeenPage>> VisitAll(BuiltSite site, string? axe, ConcurrentQueue<string> addresses, ImmutableHashSet<string> judged)
    {
        await using var page = await site.Open(DeskWidth);
        var (asked, errors, seen) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>(), new List<SeenPage>());
        page.Request += (_, request) => asked.Enqueue(request.Request.Url);
        page.Console += (_, said) =>
        {
            if (said.Message.Type is ConsoleType.Error)
            {
                errors.Enqueue(said.Message.Text);
            }
        };
        page.PageError += (_, error) => errors.Enqueue(error.Message);
        page.RequestFailed += (_, failed) => errors.Enqueue(failed.Request.Url);
        while (addresses.TryDequeue(out var address))
        {
            await page.GoToAsync("about:blank"); // The page before asks for nothing any more.
            asked.Clear();
            errors.Clear();
            await page.EmulateMediaTypeAsync(MediaType.Screen);
            await Show(page, DeskWidth, isDark: false);
            await page.GoToAsync(site.Root + address);
            await page.EvaluateExpressionAsync(Unfold);
            await Show(page, PhoneWidth, isDark: false);
            var sideways = await page.EvaluateFunctionAsync<string[]>(Sideways);
            await Show(page, PaperWidth, isDark: false);
            await page.EmulateMediaTypeAsync(MediaType.Print);
            var cut = await page.EvaluateFunctionAsync<string[]>(Cut);
            var violations = axe is not null && judged.Contains(address) ? await Judge(page, axe, address) : [];
            seen.Add(new(address, [.. asked], [.. errors], [.. violations], [.. sideways], [.. cut]));
        }

        return seen;
    }

    /// <summary>A page for each page model, which are the components that there are: the first by address in English; the page that shows every component; and of another language its first page and one area.</summary>
    private static ImmutableHashSet<string> Judged(BuiltSite site) =>
    [
        .. site.Kinds.Where(address => !address.StartsWith("/ja/", StringComparison.Ordinal)).GroupBy(address => site.Models[address]).Select(model => model.First()),
        "/components/", "/ja/", "/ja/agents/",
    ];

    /// <summary>All rules on a desk in the light; on a phone in the dark those whose outcome hangs on colours or sizes. What only a desk shows is the same on all pages, so two stand for all in the dark.</summary>
    public static async Task<List<string>> Judge(IPage page, string axe, string address)
    {
        await page.EmulateMediaTypeAsync(MediaType.Screen);
        await Show(page, DeskWidth, isDark: false);
        await page.EvaluateFunctionAsync(HideTwins);
        await page.EvaluateExpressionAsync(axe);
        var found = await Ask(page, "light, desk");
        if (address is "/" or "/components/")
        {
            await Show(page, DeskWidth, isDark: true);
            found.AddRange(await Ask(page, "dark, desk", OfColour));
        }

        await Show(page, PhoneWidth, isDark: true);
        found.AddRange(await Ask(page, "dark, phone", [.. OfColour, "target-size"]));
        return found;
    }

    private static async Task<List<string>> Ask(IPage page, string shown, params string[] only)
    {
        var violations = await page.EvaluateFunctionAsync<string[]>(
            """
            only => axe.run(document, { resultTypes: ['violations'], ...(only.length > 0 ? { runOnly: { type: 'rule', values: only } } : { rules: { 'target-size': { enabled: true } } }) })
              .then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map(check => check.message).join(' ')}`)))
            """,
            new object[] { only });
        return [.. violations.Select(violation => $"{shown}: {violation}")];
    }

    private static async Task Show(IPage page, int width, bool isDark)
    {
        await page.SetViewportAsync(new() { Width = width, Height = 900 });
        await page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = isDark ? "dark" : "light" }]);
    }
}
