using SiteGen.Exporting;
using Theme.Models;

namespace SiteGen.Tests.Exporting;

public sealed class PlainPageTests
{
    [Fact]
    public void Page_becomes_prose_with_its_numbers_filled_in()
    {
        var site = Site.Build(SmallSurvey.Tree + """

            -- pages/index.md --
            Title: Home
            ---
            **Tiny** wins {{result: toy-bench/tiny-1}} points [@doe2023], says @doe2023; there are {{count: models}}.

            ## A heading

            - one `code`
            - [two](xref:model/tiny-1)

            | a | b |
            |---|---|
            | 1 | 2 |

            ::: note
            Beside & below.
            :::
            """);

        Assert.Equal("""
            Tiny wins 12.5 points, says Doe; there are 1.

            - one code
            - two

            Beside & below.

            """.ReplaceLineEndings("\n"), PlainPage.Of(site.Run.All<TextPage>().Single()));
    }

    [Fact]
    public void Folder_follows_the_pages()
    {
        using var folder = new Common.TemporaryFolder();
        var pages = Site.Build(SmallSurvey.Tree + Site.Home + "\nHello.\n").Run.All<TextPage>().ToList();
        var corpus = new CorpusFolder(folder);

        Assert.Equal(["index.md"], corpus.Write(pages));
        Assert.Equal("Hello.\n", File.ReadAllText(folder.In("corpora/survey/index.md")));
        Assert.Empty(corpus.Write(pages));
        Assert.Equal(["index.md"], corpus.Write([]));
        Assert.Empty(Directory.EnumerateFiles(folder.In("corpora/survey")));
    }

    [Fact]
    public void Corpus_has_each_English_text_once_and_no_other()
    {
        var site = Site.Build(SmallSurvey.Tree + Site.Home + "\nHello.\n-- pages/method.md --\nTitle: Method\n---\nHow.\n-- pages/tools.md --\nTitle: Tools\nUnlisted: true\n---\nHidden.\n-- pages/ja/index.md --\nTitle: ホーム\n---\n文。\n");

        Assert.Equal([("index.md", "Hello.\n"), ("method.md", "How.\n")], CorpusFolder.TextsOf(site.Run.All<TextPage>()));
    }
}
