using AngleSharp.Html.Parser;
using Evidence.Recordings;

namespace SiteGen.Tests.Assembling;

/// <summary>The pages of published answers: from a number to the answer, to the other models' answers, and back.</summary>
public sealed class AnswerPagesTests
{
    private const string Quiz = """

        -- evidence/quiz.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        q-1,gpt,,1,answered,5,,,
        q-1,tiny,,0,answered,5,,,
        q-2,gpt,,0,answered,5,,,
        q-2,tiny,,1,answered,5,,,
        q-10,gpt,,,unjudged,5,,,
        """;

    private const string Runs = """

        -- evidence/mint.csv --
        item,model,setting,score,outcome,length,tokens,turns,detail
        quiz-1,tiny,max5,0,turn-limit,5,,,max_steps
        quiz-1,tiny,max5-feedback,1,answered,5,,,task_success
        """;

    [Fact]
    public void Item_has_every_models_answer_with_its_score_its_raw_text_and_its_origin()
    {
        var page = Page(QuizSite(), "evidence/quiz/items/q-1/index.html");

        Assert.Equal(["gpt", "tiny"], page.QuerySelectorAll(".answer h3 a").Select(model => model.TextContent).Order());
        var tiny = page.GetElementById("tiny")!;
        Assert.Equal("one & <b>", tiny.QuerySelector(".rendered em")!.TextContent);
        Assert.Equal("*one & <b>*", tiny.QuerySelector("pre.raw")!.TextContent);
        Assert.Equal(ContentDigest.Of("*one & <b>*"), tiny.QuerySelector(".digest code")!.TextContent);
        Assert.Equal($"https://github.com/owner/outputs/blob/{new string('c', 40)}/results/tiny.json#L3", tiny.QuerySelector(".digest a")!.GetAttribute("href"));
        Assert.Contains("Quiz licence", page.QuerySelector(".origins")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/evidence/quiz/items/q-2/", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public void Number_leads_to_the_answer_in_three_clicks()
    {
        var site = QuizSite();

        var overview = Page(site, "evidence/quiz/index.html");
        var model = overview.QuerySelector("a[href='/evidence/quiz/models/tiny/']");
        var chip = Page(site, "evidence/quiz/models/tiny/index.html").QuerySelectorAll(".chips a[href='/evidence/quiz/items/q-2/']");

        Assert.NotNull(model);
        Assert.Equal("ri", Assert.Single(chip).ClassName);
    }

    [Fact]
    public void Items_that_one_model_has_right_and_the_other_wrong_are_lists()
    {
        var site = QuizSite();

        Assert.Equal(["/evidence/quiz/items/q-1/"], ItemsOf(site, "right-gpt-wrong-tiny"));
        Assert.Equal(["/evidence/quiz/items/q-2/"], ItemsOf(site, "right-tiny-wrong-gpt"));
        Assert.Equal(["/evidence/quiz/items/q-10/"], ItemsOf(site, "gpt-not-counted"));
        Assert.Equal(["/evidence/quiz/items/q-1/", "/evidence/quiz/items/q-2/", "/evidence/quiz/items/q-10/"], ItemsOf(site, "quiz"));
        Assert.All(["right-gpt-wrong-tiny", "gpt-not-counted", "quiz"], rule => Assert.Contains($"/evidence/quiz/lists/{rule}/", site.Files["evidence/quiz/index.html"], StringComparison.Ordinal));
    }

    [Fact]
    public void Run_has_a_page_with_an_address_a_turn_and_what_stood_before_it_once()
    {
        var site = RunSite();
        var page = Page(site, "evidence/mint/trajectories/tiny/max5-feedback/quiz-1/index.html");

        Assert.Equal(["thought", "proposal", "observation", "feedback"], page.QuerySelector("#turn-1")!.QuerySelectorAll(".message .who").Select(who => who.TextContent).Where(who => who.Length > 0));
        Assert.NotNull(page.QuerySelector("#turn-2 a[href='#turn-2']"));
        Assert.Equal("/evidence/mint/requests/k1/", page.QuerySelector(".asked-of-models a")!.GetAttribute("href"));
        Assert.DoesNotContain("Instructions <b>", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal("Instructions <b> and an example.\n", Page(site, "evidence/mint/requests/k1/index.html").QuerySelector("pre.raw")!.TextContent);
        Assert.Equal("/evidence/mint/trajectories/tiny/max5/quiz-1/", page.QuerySelector(".runs td a")!.GetAttribute("href"));
    }

    [Fact]
    public void Items_that_feedback_turned_are_a_list()
    {
        var site = RunSite();

        var cells = Page(site, "evidence/mint/lists/feedback-turned-tiny/index.html").QuerySelectorAll(".item-list td a");

        Assert.Equal(["✗", "✓"], cells.Select(cell => cell.TextContent));
        Assert.DoesNotContain("evidence/mint/lists/feedback-lost-tiny/index.html", site.Files.Keys);
    }

    private static Site QuizSite() => Built(Quiz, input =>
    {
        CachedTexts.Put(input, "quiz", "tiny", "", CachedTexts.Answer("q-1", "First?", "*one & <b>*"), CachedTexts.Answer("q-2", "Second?", "two"));
        CachedTexts.Put(input, "quiz", "gpt", "", CachedTexts.Answer("q-1", "First?", "eins"), CachedTexts.Answer("q-2", "Second?", "zwei"), CachedTexts.Answer("q-10", "Third?", "zehn"));
    });

    private static Site RunSite() => Built(Runs, input =>
    {
        CachedTexts.Put(input, "mint", "tiny", "max5", CachedTexts.Run("quiz-1", "Add.", "<execute>1</execute>"));
        CachedTexts.Put(input, "mint", "tiny", "max5-feedback", CachedTexts.Run("quiz-1", "Add.", "Assistant:<thought>Hm.</thought><solution>2</solution>", "Observation:\nWrong.\n\nExpert feedback:\nAdd again.", "<solution>3</solution>"));
    });

    private static Site Built(string tree, Action<string> prepare)
    {
        var site = Site.Build(SmallSurvey.Tree + Site.Home + tree, prepare);
        Assert.Empty(site.Run.Findings);
        return site;
    }

    private static IEnumerable<string?> ItemsOf(Site site, string rule) =>
        Page(site, $"evidence/quiz/lists/{rule}/index.html").QuerySelectorAll(".item-list tbody th a").Select(link => link.GetAttribute("href"));

    private static AngleSharp.Html.Dom.IHtmlDocument Page(Site site, string path) => new HtmlParser().ParseDocument(site.Files[path]);
}
