using System.Text;

namespace Benchmarks.Sites;

/// <summary>The Markdown of a page: some 3 KB with headings, lists, a table, code, a quotation and links.</summary>
internal static class CorpusText
{
    /// <summary>Headings that every page has, and with them anchors that links may lead to.</summary>
    private static readonly string[] Headings = ["What it is for", "How it is set up", "What it costs", "What can go wrong", "See also"];

    /// <summary>The body of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="count">How many pages there are.</param>
    /// <param name="linkById">How a link to a page by its id is written: text and page to Markdown.</param>
    public static string Of(CorpusPage page, int count, Func<string, CorpusPage, string> linkById)
    {
        var dice = new Dice((ulong)page.Number * 7919 + 13);
        var text = new StringBuilder(4096);
        text.Append($"{Words.Paragraph(dice, 2)} It belongs to [{page.Section}](/{page.Section}/), beside {Link(dice, count)} and {linkById("another page", CorpusPage.Of(dice.Below(count)))}.\n\n");
        text.Append($"## {Headings[0]}\n\n{Words.Paragraph(dice, 2)}\n\n");
        for (var item = 0; item < 4; item++)
        {
            text.Append($"- **{Words.Upper(Words.Thing(dice))}**: {Words.Sentence(dice)}\n");
        }

        text.Append($"\n## {Headings[1]}\n\n{Words.Sentence(dice)}\n\n");
        for (var step = 1; step <= 3; step++)
        {
            text.Append($"{step}. Set `{Words.Noun(dice)}.{Words.Noun(dice)}` to *{Words.Quality(dice)}*. {Words.Sentence(dice)}\n");
        }

        text.Append("\n```\n");
        for (var line = 0; line < 6; line++)
        {
            text.Append($"{(line % 3 == 0 ? "" : "    ")}{Words.Noun(dice)}_{Words.Noun(dice)} = {Words.Noun(dice)}(\"{Words.Thing(dice)}\") < {Words.Noun(dice)}\n");
        }

        text.Append($"```\n\n## {Headings[2]}\n\n{Words.Sentence(dice)}\n\n| {Words.Upper(Words.Noun(dice))} | Quality | Steps | Remark |\n|---|---|---:|---|\n");
        for (var row = 0; row < 5; row++)
        {
            text.Append($"| {Words.Thing(dice)} | {Words.Quality(dice)} | {dice.Below(900) + 100} | the {Words.Noun(dice)} of the {Words.Noun(dice)} |\n");
        }

        text.Append($"\n### {Words.Upper(Words.Thing(dice))}\n\n{Words.Paragraph(dice, 2)}\n\n> {Words.Sentence(dice)}\n\n");
        text.Append($"## {Headings[3]}\n\n{Words.Paragraph(dice, 2)} More of it stands {Link(dice, count, dice.Of(Headings))}.\n\n");
        text.Append($"## {Headings[4]}\n\n- {Link(dice, count)}\n- {Link(dice, count, dice.Of(Headings))}\n- [Above on this page](#{Anchor(Headings[1])})\n- [A page elsewhere](https://example.com/{Words.Noun(dice)})\n");
        return text.ToString();
    }

    private static string Link(Dice dice, int count, string? heading = null)
    {
        var page = CorpusPage.Of(dice.Below(count));
        return heading is null ? $"[{page.Title}]({page.Address})" : $"[{heading}, {page.Title}]({page.Address}#{Anchor(heading)})";
    }

    private static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');
}
