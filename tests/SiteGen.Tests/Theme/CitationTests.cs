using System.Collections.Immutable;
using Theme.Components;
using Theme.Models;

namespace SiteGen.Tests.Theme;

public sealed class CitationTests
{
    private static readonly ImmutableArray<CitedWork> Two = [Samples.Work(), Samples.Work("Roe et al.", "roe2023")];

    [Fact]
    public void Works_in_brackets_lead_to_their_entries() =>
        Assert.Equal(
            "<span class=\"citation-group\">(<a class=\"citation\" href=\"/references/#doe2023\" title=\"Counting\">Doe 2023</a>; "
            + "<a class=\"citation\" href=\"/references/#roe2023\" title=\"Counting\">Roe et al. 2023</a>)</span>",
            Rendered.Html<Citation>(("Works", Two), ("IsInText", false)));

    [Fact]
    public void Author_that_is_part_of_the_sentence_stands_before_the_bracket() =>
        Assert.Equal(
            "<a class=\"citation\" href=\"/references/#doe2023\" title=\"Counting\">Doe (2023)</a>",
            Rendered.Html<Citation>(("Works", ImmutableArray.Create(Samples.Work())), ("IsInText", true)));
}
