using System.Buffers.Binary;
using SiteGen.Cards;

namespace SiteGen.Tests.Cards;

public sealed class DrawCardsTests
{
    private const string Tree = SmallSurvey.Tree + "\n-- pages/index.md --\nTitle: Home\n---\n-- pages/method.md --\nTitle: Method\nDescription: How.\n---\nText.\n-- pages/ja/index.md --\nTitle: ホーム\n---\n文。\n";

    [Fact]
    public void Texts_and_the_main_lists_have_cards_of_their_own_and_other_pages_share_one()
    {
        var site = Site.Build(Tree, settings: settings => settings with { BaseUrl = "https://example.org", LinkRoot = "/root" });

        Assert.Equal(["cards/benchmarks.png", "cards/home.png", "cards/method.png", "cards/models.png", "cards/site.png"], site.Files.Keys.Where(path => path.StartsWith("cards/", StringComparison.Ordinal)));
        Assert.Contains("<meta property=\"og:image\" content=\"https://example.org/root/cards/method.png\"", site.Files["method/index.html"], StringComparison.Ordinal);
        Assert.Contains("content=\"https://example.org/root/cards/home.png\"", site.Files["ja/index.html"], StringComparison.Ordinal);
        Assert.Contains("content=\"https://example.org/root/cards/site.png\"", site.Files["references/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Site_that_does_not_know_its_address_has_none()
    {
        var site = Site.Build(Tree);

        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("cards/", StringComparison.Ordinal));
        Assert.DoesNotContain("og:image", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Site_may_do_without()
    {
        var site = Site.Build(Tree.Replace("name: Catching Up", "name: Catching Up\ncards: false", StringComparison.Ordinal), settings: settings => settings with { BaseUrl = "https://example.org" });

        Assert.Empty(site.Run.Findings);
        Assert.DoesNotContain(site.Files.Keys, path => path.StartsWith("cards/", StringComparison.Ordinal));
        Assert.DoesNotContain("og:image", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Card_is_a_picture_of_the_size_that_its_page_says_and_comes_out_alike()
    {
        var card = new CardModel("Site", "A title that is much too long for one line of the card, and for two of them as well, so that it has to be cut somewhere", "A lead.", [new(-0.2), new(0, true), new(0.4)]);
        var png = CardDrawing.Png(card);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((CardDrawing.Width, CardDrawing.Height), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.Equal(png, CardDrawing.Png(card));
    }

    [Fact]
    public void What_the_page_says_is_seen_on_its_card()
    {
        var plain = CardDrawing.Png(new("Site", "One", null, []));

        Assert.NotEqual(plain, CardDrawing.Png(new("Site", "Two", null, [])));
        Assert.NotEqual(plain, CardDrawing.Png(new("Site", "One", "A lead.", [])));
        Assert.NotEqual(plain, CardDrawing.Png(new("Site", "One", null, [new(0.1)])));
    }
}
