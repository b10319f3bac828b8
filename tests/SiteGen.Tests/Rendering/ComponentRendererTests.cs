using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using SiteGen.Rendering;

namespace SiteGen.Tests.Rendering;

public sealed class ComponentRendererTests
{
    [Theory]
    [InlineData("größe → 日本 🙂 C++", "<p title=\"größe → 日本 🙂 C++\">größe → 日本 🙂 C++</p>\n")]
    [InlineData("<b> & \"x\" 'y'", "<p title=\"&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;\">&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;</p>\n")]
    [InlineData("a\r\nb", "<p title=\"a\nb\">a\nb</p>\n")]
    public void Text_is_escaped_where_it_must_and_readable_where_it_can(string text, string expected)
    {
        using var renderer = new ComponentRenderer();

        Assert.Equal(expected, Encoding.UTF8.GetString(renderer.Render(typeof(Paragraph), text, "text")));
    }

    [Fact]
    public void Many_threads_render_alike()
    {
        using var renderer = new ComponentRenderer();
        var pages = new string[200];

        Parallel.For(0, pages.Length, at => pages[at] = Encoding.UTF8.GetString(renderer.Render(typeof(Paragraph), $"page {at}", "page")));

        Assert.All(pages.Index(), page => Assert.Equal($"<p title=\"page {page.Index}\">page {page.Index}</p>\n", page.Item));
    }

    [Fact]
    public void Component_that_throws_is_named()
    {
        using var renderer = new ComponentRenderer();

        var thrown = Assert.Throws<InvalidOperationException>(() => renderer.Render(typeof(Paragraph), "throw", "/about/"));

        Assert.Equal("The component Paragraph could not show '/about/'.", thrown.Message);
        Assert.IsType<NotSupportedException>(thrown.InnerException);
    }

    private sealed class Paragraph : ComponentBase
    {
        [Parameter]
        public string Model { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (Model == "throw")
            {
                throw new NotSupportedException();
            }

            builder.OpenElement(0, "p");
            builder.AddAttribute(1, "title", Model);
            builder.AddContent(2, Model);
            builder.CloseElement();
        }
    }
}
