using System.Diagnostics;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Common;
using CsCheck;
using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

public sealed class SafeMarkdownTests
{
    private static readonly string[] Glue =
        ["\n\n", "\n- ", "\n> ", "\n    ", "`", "```\n", "[", "](", ")", "<", ">", "\"", "|\n|-|\n|", "*", "&", "\\", "-->", "]]>"];

    public static TheoryData<string> Hostile => [.. HostileTexts.All];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_becomes_nothing_but_harmless_elements(string text) => Assert.Empty(Violations(SafeMarkdown.ToHtml(text)));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Second_wall_holds_alone(string text)
    {
        using var sanitizer = new ThreadLocal<Ganss.Xss.HtmlSanitizer>(SafeElements.MakeSanitizer);

        Assert.Empty(Violations(sanitizer.Value!.Sanitize(text)));
    }

    [Fact]
    public void Hostile_pieces_in_any_order_become_nothing_but_harmless_elements()
    {
        string[] pieces = [.. HostileTexts.All, .. Glue];

        Gen.Int[0, pieces.Length - 1].Array[1, 12].Sample(
            chosen => Violations(SafeMarkdown.ToHtml(string.Concat(chosen.Select(at => pieces[at])))) is [], iter: 300);
    }

    [Fact]
    public void Html_is_shown_as_it_was_written()
    {
        Assert.Equal("<p>&lt;b onclick=\"x\"&gt;bold&lt;/b&gt; &amp; more</p>", SafeMarkdown.ToHtml("<b onclick=\"x\">bold</b> & more"));
    }

    [Theory]
    [InlineData("[the paper](https://arxiv.org/abs/2311.16989)", "<p>the paper (https://arxiv.org/abs/2311.16989)</p>")]
    [InlineData("[https://a.example](https://a.example)", "<p>https://a.example</p>")]
    [InlineData("![a chart](https://a.example/c.png)", "<p>Image: a chart (https://a.example/c.png)</p>")]
    [InlineData("<https://a.example>", "<p>&lt;https://a.example&gt;</p>")]
    public void Link_or_image_is_text_with_its_address(string text, string expected) => Assert.Equal(expected, SafeMarkdown.ToHtml(text));

    [Fact]
    public void Usual_markdown_of_a_model_keeps_its_shape()
    {
        const string Answer = """
            ## Steps
            First *look*,
            then **act**:

            3. one
            4. two `x < y`

            | a | b |
            |---|--:|
            | 1 | 2 |
            """;

        const string Expected = """
            <p><strong>Steps</strong></p>
            <p>First <em>look</em>,<br>
            then <strong>act</strong>:</p>
            <ol start="3">
            <li>one</li>
            <li>two <code>x &lt; y</code></li>
            </ol>
            <table>
            <thead>
            <tr>
            <th>a</th>
            <th>b</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>1</td>
            <td>2</td>
            </tr>
            </tbody>
            </table>
            """;
        Assert.Equal(Expected.ReplaceLineEndings("\n"), SafeMarkdown.ToHtml(Answer));
    }

    [Theory]
    [InlineData("a\u202Eb", "<p>a\uFFFDb</p>")]
    [InlineData("a\u2066b", "<p>a\uFFFDb</p>")]
    [InlineData("a\u001B[31mb", "<p>a\uFFFD[31mb</p>")]
    [InlineData("a\U000E0041b", "<p>a\uFFFDb</p>")]
    [InlineData("日本 👩‍🔬 é", "<p>日本 👩‍🔬 é</p>")]
    public void Character_that_hides_or_turns_text_is_made_visible(string text, string expected) => Assert.Equal(expected, SafeMarkdown.ToHtml(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_made_visible() => Assert.Equal("<p>a\uFFFDb</p>", SafeMarkdown.ToHtml("a" + '\uD800' + "b"));

    [Theory]
    [InlineData("[")]
    [InlineData(">")]
    [InlineData("*a_")]
    [InlineData("![[")]
    [InlineData("[a](")]
    [InlineData("`a``")]
    [InlineData("a | b\n")]
    [InlineData("<a")]
    [InlineData("- a\n")]
    [InlineData("&#x41;")]
    [InlineData("a\n")]
    public void Pathological_text_is_shown_in_good_time(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, SafeMarkdown.MostCharacters / part.Length));
        var watch = Stopwatch.StartNew();

        var html = SafeMarkdown.ToHtml(text);

        Assert.NotEmpty(html);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Deeply_nested_text_is_shown_as_it_stands()
    {
        var nested = string.Concat(Enumerable.Range(0, 300).Select(level => new string(' ', 2 * level) + "- <b>\n"));

        Assert.StartsWith("<pre>- &lt;b&gt;\n", SafeMarkdown.ToHtml(nested), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_render_alike()
    {
        var alone = HostileTexts.All.Select(SafeMarkdown.ToHtml).ToArray();
        var together = new string[alone.Length];

        Parallel.For(0, alone.Length, at => together[at] = SafeMarkdown.ToHtml(HostileTexts.All[at]));

        Assert.Equal(alone, together);
    }

    private static List<string> Violations(string html)
    {
        var parser = new HtmlParser();
        var context = parser.ParseDocument("<body></body>").Body!;
        var nodes = parser.ParseFragment(html, context).SelectMany(node => node.GetDescendantsAndSelf());
        return [.. nodes.SelectMany(ViolationsOf)];
    }

    private static IEnumerable<string> ViolationsOf(INode node) => node switch
    {
        IText => [],
        IElement element when element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !SafeElements.Names.Contains(element.LocalName) => [element.OuterHtml],
        IElement element => element.Attributes
            .Where(attribute => attribute.Name != SafeElements.Attribute || !attribute.Value.All(char.IsAsciiDigit))
            .Select(attribute => $"{element.LocalName}: {attribute.Name}={attribute.Value}"),
        _ => [node.NodeName],
    };
}
