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
}
