using System.Globalization;
using System.Text;

namespace SiteGen.Tests.Broken;

/// <summary>A site whose files do not read, in every way that we could think of.</summary>
internal static class SiteThatDoesNotRead
{
    private const int TimesEach = 60;

    public static void Fill(BrokenFolder site)
    {
        Pages(site);
        Files(site);
        Depths(site);
        BrokenData.Fill(site);
        BrokenEvidence.Fill(site);
    }

    private static void Pages(BrokenFolder site)
    {
        for (var number = 0; number < TimesEach; number++)
        {
            var n = number.ToString(CultureInfo.InvariantCulture);
            site.Write($"pages/yaml-{n}.md", $"Title: T\nA: b: {n}\n---\n", "SG0001", 2);
            site.Write($"pages/list-{n}.md", $"- {n}\n---\n", "SG0002", 1);
            site.Write($"pages/order-{n}.md", $"Title: T\nOrder: x{n}\n---\n", "SG0005", 2);
            site.Write($"pages/untitled-{n}.md", $"{n}\n", "SG0301", 1);
            site.Write($"pages/layout-{n}.md", $"Title: T\nLayout: x{n}\n---\n", "SG0302", 2);
            site.Write($"pages/day-{n}.md", $"Title: T\nPublished: {n}\n---\n", "SG0303", 2);
            site.Write($"pages/former-{n}.md", $"Title: T\nRedirectFrom: [/ok-{n}/, '//x/{n}']\n---\n", "SG0311", 2);
            site.Write($"pages/destination-{n}.md", $"Title: T\nDestinationPath: a/../{n}\n---\n", "SG0405", 2);
            site.Write($"pages/key-{n}.md", $"Title: T\nTitel: {n}\n---\n", "SG0004", 2);
            site.Page($"pages/html-{n}.md", $"a <b> {n}\n", ("SG0305", 3));
            site.Page($"pages/script-{n}.md", $"[a](javascript:{n})\n", ("SG0309", 3));
            site.Page($"pages/inside-{n}.md", $"[a {{{{result: b/{n}}}}}](/c/)\n", ("SG0306", 3));
            site.Page($"pages/block-{n}.md", $"{n}\n\n:::\n:::\n", ("SG0307", 5));
        }
    }

    private static void Files(BrokenFolder site)
    {
        site.Write("pages/zero.md", "", "SG0301", 1);
        site.Write("pages/utf-16.md", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("Title: T\n---\n")).ToArray());
        site.Expect("SG0012", "pages/utf-16.md", 1);
        site.Write("pages/latin.md", Encoding.Latin1.GetBytes("Title: T\n---\nä\n"));
        site.Expect("SG0012", "pages/latin.md", 3);
        site.Write("pages/nul.md", "Title: T\n---\na\0b\n", "SG0012", 3);
        site.Write("pages/huge.md", new byte[50 * 1024 * 1024]);
        site.Expect("SG0011", "pages/huge.md");
        site.Write("pages/marked.md", "\uFEFFTitle: T\r\n---\r\n\r\na <b>\r\n", "SG0305", 4);
        site.Write("pages/_directory.yml", "Layout: [", "SG0001");
        site.Write("pages/deep/_directory.yml", BrokenFolder.Times("[", 20_000), "SG0001", 1);
        site.Write("pages/deep/a.md", "Title: T\n---\n");
        site.Write("pages/folder.md/inside.md", "Title: T\nOrder: x\n---\n", "SG0005", 2);
        site.Write("pages/line\nend.md", "");
        site.Write($"pages/{new string('n', 200)}.md", "Title: T\nOrder: x\n---\n");
        site.Expect("SG0005", $"pages/{new string('n', 200)}.md", 2);
        File.CreateSymbolicLink(site.In("pages/nowhere.md"), site.In("pages/not-there"));
        site.Expect("SG0010", "pages/nowhere.md");
        File.CreateSymbolicLink(site.In("pages/itself.md"), "itself.md");
        site.Expect("SG0013", "pages/itself.md");
        Directory.CreateSymbolicLink(site.In("pages/around"), ".");
        Directory.CreateSymbolicLink(site.In("pages/up"), "..");
        Directory.CreateDirectory(site.In("assets"));
        Directory.CreateSymbolicLink(site.In("assets/up"), "../pages");
        File.CreateSymbolicLink(site.In("assets/nowhere.png"), "not-there");
        site.Expect("SG0010", "assets/nowhere.png");
        site.Write("site.yaml", "name: [a]\nretells: x\n", "SG0005", 1);
        site.Write("models.yaml", "models: {", "SG0001");
    }

    /// <summary>What is nested, long or many beyond what anybody writes; each ends the program or takes forever where nothing bounds it.</summary>
    private static void Depths(BrokenFolder site)
    {
        var thousandMillion = string.Concat(Enumerable.Range(1, 9).Select(level => string.Create(CultureInfo.InvariantCulture, $"a{level}: &a{level} [{BrokenFolder.Times($"*a{level - 1}, ", 9)}x]\n")));
        site.Write("pages/laughs.md", $"---\nTitle: T\na0: &a0 [x]\n{thousandMillion}? *a9\n: x\n---\n", "SG0001");
        site.Write("pages/itself-as-key.md", "---\nTitle: T\n? &a [*a]\n: x\n---\n", "SG0001", 3);
        site.Write("pages/quoted-brackets.md", $"---\nTitle: {BrokenFolder.Times("[']',", 20_000)}\n---\n", "SG0001", 2);
        site.Page("pages/lists.md", string.Concat(Enumerable.Range(0, 2000).Select(level => new string(' ', 2 * level) + "- a\n")), ("SG0304", 130));
        site.Page("pages/numbered.md", BrokenFolder.Times("1. ", 10_000) + "\n", ("SG0304", 3));
        site.Page("pages/quotes.md", BrokenFolder.Times("> ", 50_000) + "\n", ("SG0304", 3));
        site.Page("pages/emphasis.md", BrokenFolder.Times("*a **b ", 4_000) + "\n");
        site.Page("pages/brackets.md", BrokenFolder.Times("[", 30_000) + "\n", ("SG0304", 3));
        site.Page("pages/images.md", BrokenFolder.Times("![[", 9_000) + "\n", ("SG0304", 3));
        site.Page("pages/containers.md", string.Concat(Enumerable.Range(3, 1000).Reverse().Select(colons => new string(':', colons) + " note\n")) + "\n", ("SG0304", 0));
        site.Page("pages/line.md", new string('a', 4_000_000) + "\n", ("SG0304", 3));
        site.Page("pages/headings.md", BrokenFolder.Times("# a\n\n", 400_000), ("SG0304", 0));
        site.Page("pages/columns.md", BrokenFolder.Times("|a", 8_000) + "|\n" + BrokenFolder.Times("|-", 8_000) + "|\n" + BrokenFolder.Times("|\n", 100) + "\n");
        site.Page("pages/citations.md", BrokenFolder.Times("[" + BrokenFolder.Times("@a  ", 40) + "!\n\n", 20));
        site.Page("pages/word.md", new string('a', 15_000) + "\nb. C d. E f. " + BrokenFolder.Times("A b. C d. ", 500) + "\n");
        site.Page("pages/code.md", "```md\n" + BrokenFolder.Times("```md\n", 3) + " counts how often GPT-4 prefers a\nmodel's answer to that of text-davinci-003 [@a; @b]; [A](xref:b) has GPT-4 both as judge and as the answer to beat [@b].\n" + BrokenFolder.Times("Such tests are cheap and near to what users do. They measure [@a].\n", 20) + "[O");
    }
}
