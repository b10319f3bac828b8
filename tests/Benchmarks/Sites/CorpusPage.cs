using System.Globalization;

namespace Benchmarks.Sites;

/// <summary>One page of the corpus, the same for each generator but for the spelling of its front matter and of links by id.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Section">The folder it stands in.</param>
/// <param name="Title">Its title; no other page has it.</param>
/// <param name="Published">Day of publication.</param>
/// <param name="Updated">Day of last change, the same or later.</param>
internal sealed record CorpusPage(int Number, string Section, string Title, DateOnly Published, DateOnly Updated)
{
    /// <summary>The folders, and with them the sections of the site.</summary>
    public static readonly string[] Sections = ["buffers", "clocks", "guides", "indexes", "ledgers", "networks", "parsers", "queues", "signals", "storage"];

    private const int Days = 3650;

    /// <summary>File name without its ending, and id.</summary>
    public string Name => Title.ToLowerInvariant().Replace(' ', '-');

    public string Address => $"/{Section}/{Name}/";

    /// <summary>One sentence about it.</summary>
    public string Description => Words.Sentence(new Dice((ulong)Number * 31 + 7));

    /// <summary>The page of a number. Its dates are as far apart as hashes are: pages of one day are of all sections.</summary>
    public static CorpusPage Of(int number)
    {
        var dice = new Dice((ulong)number * 2 + 1);
        var published = new DateOnly(2015, 1, 1).AddDays(dice.Below(Days));
        var title = string.Create(CultureInfo.InvariantCulture, $"{Words.Upper(Words.Thing(dice))} {number:00000}");
        return new(number, Sections[number % Sections.Length], title, published, published.AddDays(dice.Below(200)));
    }
}
