using Common;
using SiteGen.Checks;
using SiteGen.Reading;

namespace SiteGen.Tests.Checks;

public sealed class CheckLinksTests
{
    [Theory]
    [InlineData("<a href=\"/base/agents/\">x</a>")]
    [InlineData("<a href=\"/base/agents/#tools\">x</a>")]
    [InlineData("<a href=\"/base/agents/?a=b#tools\">x</a>")]
    [InlineData("<a href=\"/base/agents/index.html\">x</a>")]
    [InlineData("<a href=\"/base/\">x</a>")]
    [InlineData("<a href=\".\">x</a><a href=\"agents/..\">x</a>")]
    [InlineData("<a href=\"agents/\">x</a>")]
    [InlineData("<a href=\"./agents/../agents/#tools\">x</a>")]
    [InlineData("<a href=\"#here\" id=\"here\">x</a>")]
    [InlineData("<a href=\"#\">x</a><a href=\"#top\">x</a>")]
    [InlineData("<a href=\"/base/gr%C3%B6%C3%9Fe/#%C3%BC\">x</a>")]
    [InlineData("<a href=\"größe/#ü\">x</a>")]
    [InlineData("<a href=\"c++/\">x</a>")]
    [InlineData("<a href=\"https://example.org/nowhere\">x</a><a href=\"mailto:a@b\">x</a><a href=\"//example.org/x\">x</a>")]
    [InlineData("<img src=\"data:image/png;base64,xx\" alt=\"\">")]
    [InlineData("<!-- <a href=\"/base/nowhere/\">x</a> -->")]
    [InlineData("<p>&lt;a href=&quot;/base/nowhere/&quot;&gt; href=\"/base/nowhere/\"</p>")]
    public void Link_that_leads_somewhere_is_no_finding(string html) => Assert.Empty(Check(html));

    [Theory]
    [InlineData("<a href=\"/base/agent/\">x</a>", "SG0402: The link '/base/agent/' on 'index.html' leads nowhere. Correct it, or add the page (closest: '/base/agents/').")]
    [InlineData("<a href=\"agents/#tool\">x</a>", "SG0403: The link 'agents/#tool' on 'index.html' leads to an anchor that 'agents/index.html' does not have. Correct it (closest: 'tools').")]
    [InlineData("<a href=\"#nowhere\">x</a>", "SG0403: The link '#nowhere' on 'index.html' leads to an anchor that 'index.html' does not have. Correct it.")]
    [InlineData("<a href=\"/agents/\">x</a>", "SG0402: The link '/agents/' on 'index.html' leaves the link root '/base'. Begin it with the link root.")]
    [InlineData("<a href=\"/baseagents/\">x</a>", "SG0402: The link '/baseagents/' on 'index.html' leaves the link root '/base'. Begin it with the link root.")]
    [InlineData("<img src=\"a.png\" alt=\"\">", "SG0402: The link 'a.png' on 'index.html' leads nowhere. Correct it, or add the page.")]
    [InlineData("<script src=\"/base/no.js\"></script>", "SG0402: The link '/base/no.js' on 'index.html' leads nowhere. Correct it, or add the page.")]
    [InlineData("<p id=\"a\"></p><p id=\"a\"></p>", "SG0404: The anchor '#a' stands twice on 'index.html'. Name one of the two otherwise.")]
    [InlineData("<a href=\"http//[::\">x</a>", "SG0402: The link 'http//[::' on 'index.html' leads nowhere. Correct it, or add the page.")]
    [InlineData("<a href=\"\\\\\\[\">x</a>", "SG0402: The link '\\\\\\[' on 'index.html' leads nowhere. Correct it, or add the page.")]
    [InlineData("<a href=\"../../../etc/passwd\">x</a>", "SG0402: The link '../../../etc/passwd' on 'index.html' leaves the link root '/base'. Begin it with the link root.")]
    [InlineData("<a href=\"%zz\">x</a>", "SG0402: The link '%zz' on 'index.html' leads nowhere. Correct it, or add the page.")]
    public void Link_that_leads_nowhere_is_named_with_the_closest(string html, string expected) =>
        Assert.Equal($"pages/index.md: error {expected}", Assert.Single(Check(html)));

    [Fact]
    public void Link_that_stands_on_a_page_many_times_is_found_once() =>
        Assert.Single(Check("<a href=\"x\">1</a><a href=\"x\">2</a><a href=\"x\">3</a>"));

    [Fact]
    public void Link_that_is_broken_on_every_page_is_told_for_a_few()
    {
        var pages = Enumerable.Range(0, 30).Select(number => Checked.File($"p{number:00}.html", "<a href=\"/nowhere/\">x</a>", $"pages/p{number:00}.md"));

        var found = Checked.By(new CheckLinks(Nothing, ""), [.. pages]).ToList();

        Assert.Equal(5, found.Count);
        Assert.EndsWith("Correct it, or add the page. The link stands on 25 more.", found[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/base/nowhere/", "[x](/nowhere/)", "(3,5)")]
    [InlineData("/base/nowhere/", "/nowhere/ [x](/nowhere/a) /nowhere/#b [y]: /nowhere/", "(3,44)")]
    [InlineData("/base/nowhere/", "[x](/elsewhere/#b)", "")]
    [InlineData("/base/m%C3%BCll/", "<a href='/müll/'>x</a>", "(3,10)")]
    [InlineData("nowhere", "nowhere [x](nowhere 'Title')", "(3,13)")]
    [InlineData("/base/nowhere/#", "# Heading [x](xref:agents#a)", "")]
    [InlineData("/base/agents/#tool", "[x](agents.md#tool)", "(3,5)")]
    [InlineData("/base/agents/#tool", "[x](/other/#tool) <xref:agents#tool>", "(3,20)")]
    [InlineData("/base/agents/#tool", "[x](xref:agents#tools)", "")]
    public void Link_is_found_where_it_is_written(string link, string line, string place)
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, $"-- pages/index.md --\nTitle: T\n---\n{line}\n");

        var found = Checked.By(
            new CheckLinks(new InputFolder(folder.Path), "/base"),
            Checked.File("index.html", $"<a href=\"{link}\">x</a>", "pages/index.md"), Checked.File("agents/index.html", "", "pages/agents.md"));

        Assert.StartsWith($"pages/index.md{place}: error SG040", Assert.Single(found), StringComparison.Ordinal);
    }

    private static InputFolder Nothing { get; } = new("nowhere");

    private static IEnumerable<string> Check(string html) => Checked.By(
        new CheckLinks(Nothing, "/base"),
        Checked.File("index.html", $"<html><body>{html}</body></html>", "pages/index.md"),
        Checked.File("agents/index.html", "<h2 id=\"tools\">Tools</h2>", "pages/agents.md"),
        Checked.File("größe/index.html", "<h2 id=\"ü\">Ü</h2>", "pages/größe.md"),
        Checked.File("c++/index.html", "", "pages/c++.md"));
}
