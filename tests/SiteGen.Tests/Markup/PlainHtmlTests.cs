using Common;
using CsCheck;
using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

public sealed class PlainHtmlTests
{
    public static TheoryData<string> Hostile => [.. HostileTexts.All];

    [Theory]
    [InlineData("<p>a &lt;b&gt; &amp; c</p>")]
    [InlineData("<ul><li>a<br>b</li></ul><hr><ol start=\"12\"><li>c</li></ol>")]
    [InlineData("no element at all")]
    [InlineData("")]
    public void Elements_of_the_allowlist_without_attributes_are_taken(string html) => Assert.True(PlainHtml.Is(html));

    [Theory]
    [InlineData("<p class=x>a</p>")]
    [InlineData("<p >a</p>")]
    [InlineData("<ol start=\"1x\"></ol>")]
    [InlineData("<ol start=\"1\" onclick=\"x\"></ol>")]
    [InlineData("<ul start=\"1\"></ul>")]
    [InlineData("<p>a</b>")]
    [InlineData("<p>a")]
    [InlineData("</p>")]
    [InlineData("<")]
    [InlineData("<>")]
    [InlineData("</>")]
    [InlineData("<P>a</P>")]
    [InlineData("<a>x</a>")]
    [InlineData("<!-- x -->")]
    [InlineData("</br>")]
    public void Anything_else_is_not(string html) => Assert.False(PlainHtml.Is(html));

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_that_is_taken_holds_no_tag_that_the_sanitizer_would_remove(string text)
    {
        using var sanitizer = new ThreadLocal<Ganss.Xss.HtmlSanitizer>(SafeElements.MakeSanitizer);

        Assert.True(!PlainHtml.Is(text) || sanitizer.Value!.Sanitize(text).Count('<') == text.Count('<'), text);
    }

    [Fact]
    public void Nesting_of_any_depth_is_answered() =>
        Gen.Int[0, 500].Sample(depth => PlainHtml.Is(string.Concat(Enumerable.Repeat("<em>", depth)) + string.Concat(Enumerable.Repeat("</em>", depth))) == (depth <= 64), iter: 100);
}
