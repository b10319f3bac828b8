using System.Globalization;

namespace SiteGen.Tests.Broken;

/// <summary>A site that reads well and in which nothing leads anywhere: links, anchors, cells, citations, blocks and addresses.</summary>
internal static class SiteThatLeadsNowhere
{
    private const int Pages = 50;

    public static void Fill(BrokenFolder site)
    {
        foreach (var (path, text) in Common.TextTree.Parse(SmallSurvey.Tree))
        {
            site.Write(path, text);
        }

        site.Page("pages/index.md", "Home.\n");
        for (var number = 0; number < Pages; number++)
        {
            var n = number.ToString(CultureInfo.InvariantCulture);
            Gaps(site, $"pages/gaps-{n}.md", n);
            Links(site, $"pages/links-{n}.md", n);
            Addresses(site, n);
        }

        // Round in a circle: each was where the other is.
        site.Write("pages/one.md", "Title: T\nRedirectFrom: /two/\n---\n");
        site.Write("pages/two.md", "Title: T\nRedirectFrom: [/one/, /two/]\n---\n");
        site.Expect("SG0401", "pages/one.md");
        site.Expect("SG0401", "pages/two.md");
        site.Write($"pages/{new string('n', 100)}/{new string('m', 200)}.md", "Title: T\n---\n");
        site.Write("assets/styles/a.css", "a");
        site.Write("assets/two/index.html", "x");
        site.Expect("SG0401", "assets/two/index.html");
    }

    private static void Gaps(BrokenFolder site, string path, string n) => site.Page(
        path,
        $$$"""
        a [b](xref:nowhere-{{{n}}})
        a [@nowhere{{{n}}}] b
        a {{nothing: x{{{n}}}}}
        a {{result: toy-bench/nowhere-{{{n}}}}}
        a {{result: toy-bench/tiny-1#9{{{n}}}}}
        a {{count: nothing-{{{n}}}}}
        a {{measured: nothing {{{n}}}}}
        a @fig-nowhere{{{n}}}

        ::: nothing-{{{n}}}
        :::

        ::: recording nowhere/{{{n}}}/x
        :::

        """,
        ("SG0324", 3), ("SG0328", 4), ("SG0327", 5), ("SG0320", 6), ("SG0320", 7), ("SG0321", 8), ("SG0322", 9), ("SG0330", 10), ("SG0325", 12), ("SG0326", 15));

    private static void Links(BrokenFolder site, string path, string n) => site.Page(
        path,
        $"""
        [a](/nowhere-{n}/) ![b](/nowhere-{n}.png) [c](../../../{n}) [d](#nowhere-{n}) [e](/#nowhere-{n}) [f](%zz{n}) [g](http//[::{n}) [h](?{n}#x)

        """,
        ("SG0402", 3), ("SG0403", 3));

    private static void Addresses(BrokenFolder site, string n)
    {
        site.Write($"pages/fight-a-{n}.md", $"Title: T\nDestinationPath: fight/{n}/\n---\n");
        site.Write($"pages/fight-b-{n}.md", $"Title: T\nDestinationPath: FIGHT/{n}/index.html\n---\n", "SG0401");
        site.Write($"pages/file-{n}.md", $"Title: T\nDestinationPath: under-{n}\n---\n");
        site.Write($"assets/under-{n}/index.html/x.txt", "x", "SG0401");
        site.Write($"pages/area-{n}.md", $"Title: T\nLayout: area\nArea: nowhere-{n}\n---\n", "SG0329");
    }
}
