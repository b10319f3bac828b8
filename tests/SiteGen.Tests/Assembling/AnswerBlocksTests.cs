using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Assembling;

public sealed class AnswerBlocksTests
{
    private const string Page = """

        -- pages/index.md --
        Title: Home
        ---

        ::: answers source=quiz item=0001 models=one,two
        :::
        -- evidence/quiz.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        0001,one,,1,answered,5,,,
        0001,two,,,unjudged,7,,,
        """;

    [Fact]
    public void Answers_stand_side_by_side_where_the_cache_has_them_and_nothing_in_them_runs()
    {
        var site = Site.Build(SmallSurvey.Tree + Page, input =>
        {
            CachedTexts.Put(input, "quiz", "one", "", CachedTexts.Answer("0001", "Say <b>hi</b>.", "**Hi** <script>alert(1)</script>"));
            CachedTexts.Put(input, "quiz", "two", "", CachedTexts.Answer("0001", "Say <b>hi</b>.", "[x](javascript:alert(1))"));
        });

        var page = new HtmlParser().ParseDocument(site.Files["index.html"]);
        var columns = page.QuerySelectorAll(".side-by-side .column");
        Assert.Equal(["one", "two"], columns.Select(column => column.QuerySelector(".who strong")!.TextContent));
        Assert.Contains("right", columns[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("did not count", columns[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("Hi", columns[0].QuerySelector(".rendered strong")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".side-by-side script, .side-by-side a[href^='javascript']"));
        Assert.Contains("Say <b>hi</b>.", page.QuerySelector(".asked")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("figcaption a[href='/evidence/quiz/items/0001/']"));
    }

    [Fact]
    public void Without_the_cache_the_page_says_which_command_fetches_the_texts()
    {
        var block = "::: answers source=quiz item=0001 models=one,two\n:::\n";
        var site = Site.Build(SmallSurvey.Tree + Page.Replace(block, block + "\n" + block, StringComparison.Ordinal));

        Assert.Equal(2, site.Files["index.html"].Split("demos import quiz").Length); // Once, though two blocks miss it.

        Assert.Contains("demos import quiz", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("demos import quiz", site.Files["evidence/quiz/index.html"], StringComparison.Ordinal);
        Assert.Empty(site.Run.Findings);
    }

    [Theory]
    [InlineData("source=quiz", "source=quizz")]
    [InlineData("item=0001", "item=0002")]
    [InlineData("models=one,two", "models=one,three")]
    public void Block_that_names_what_is_not_there_is_an_error(string right, string wrong) =>
        Site.Build(SmallSurvey.Tree + Page.Replace(right, wrong, StringComparison.Ordinal)).HasError("SG0326", at: "pages/index.md(4,1)");

    [Fact]
    public void Item_can_be_chosen_by_a_rule_and_the_caption_says_which()
    {
        var tree = SmallSurvey.Tree + Page.Replace("item=0001 models=one,two", "rule=right-two-wrong-one models=two", StringComparison.Ordinal)
            .Replace("0001,two,,,unjudged,7,,,", "0001,two,,0,answered,7,,,\n0002,one,,0,answered,7,,,\n0002,two,,1,answered,7,,,", StringComparison.Ordinal);
        void Texts(string input)
        {
            CachedTexts.Put(input, "quiz", "one", "", CachedTexts.Answer("0001", "First?", "a"), CachedTexts.Answer("0002", "Second?", "b"));
            CachedTexts.Put(input, "quiz", "two", "", CachedTexts.Answer("0001", "First?", "c"), CachedTexts.Answer("0002", "Second?", "d"));
        }

        var site = Site.Build(tree, Texts);

        Assert.Empty(site.Run.Findings);
        Assert.Contains("Second?", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("/evidence/quiz/lists/right-two-wrong-one/", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Contains("demos import quiz", Site.Build(tree).Files["index.html"], StringComparison.Ordinal);
        var begins = tree.Replace("models=two", "items=0002", StringComparison.Ordinal);
        Assert.Contains("that begins with “0002”", Site.Build(begins, Texts).Files["index.html"], StringComparison.Ordinal);
        Site.Build(begins.Replace("items=0002", "items=0003", StringComparison.Ordinal), Texts).HasError("SG0326", at: "pages/index.md(4,1)");
        Site.Build(tree.Replace("rule=right-two", "rule=rigth-two", StringComparison.Ordinal), Texts).HasError("SG0326", at: "pages/index.md(4,1)");
    }

    [Theory]
    [InlineData("../up", "quiz")]
    [InlineData("a/b", "quiz")]
    [InlineData("<b>", "quiz")]
    [InlineData("0001", "a b")]
    public void Name_that_cannot_be_part_of_an_address_is_left_out(string item, string dataSet)
    {
        var site = Site.Build(SmallSurvey.Tree + Page, input => CachedTexts.Put(input, "quiz", "one", "", CachedTexts.Answer(item, "Say hi.", "Hi") with { DataSet = dataSet }));

        site.HasWarning("SG0230", at: "cache/texts/quiz/one/all.jsonl");
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("items/", StringComparison.Ordinal));
    }

    [Fact]
    public void Line_of_the_cache_that_is_broken_or_was_edited_is_a_warning_and_the_page_goes_on()
    {
        var site = Site.Build(SmallSurvey.Tree + Page, input =>
        {
            CachedTexts.Put(input, "quiz", "one", "", CachedTexts.Answer("0001", "Say hi.", "Hi"));
            var path = CachedTexts.Put(input, "quiz", "two", "", CachedTexts.Answer("0001", "Say hi.", "Hello"), CachedTexts.Answer("0002", "Say hi.", "Bye"));
            File.WriteAllText(path, File.ReadAllText(path).Replace("\"Bye\"", "\"Buy\"", StringComparison.Ordinal) + "{\n");
        });

        site.HasWarning("SG0230", at: "cache/texts/quiz/two/all.jsonl(4,2)");
        site.HasWarning("SG0231", at: "cache/texts/quiz/two/all.jsonl");
        Assert.Contains("side-by-side", site.Files["index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("evidence/quiz/items/0002/index.html", site.Files.Keys);
    }
}
