using CsCheck;
using Findings;
using Survey.Reading;

namespace Survey.Tests.Reading;

public sealed class BibtexReaderTests
{
    [Theory]
    [InlineData("""{\"o}""", "ö")]
    [InlineData("""{\'e}t{\'e}""", "été")]
    [InlineData("""\c{c}a""", "ça")]
    [InlineData("""\v{S}""", "Š")]
    [InlineData("""\H{o}""", "ő")]
    [InlineData("""{\ss}{\o}\aa l{\l}""", "ßøålł")]
    [InlineData("""\'{\i}""", "í")]
    [InlineData("pages 1--2 --- 3", "pages 1–2 — 3")]
    [InlineData("{{Llama 2}: Open {F}oundation}", "Llama 2: Open Foundation")]
    [InlineData(@"R\&D at 5\%", "R&D at 5%")]
    public void Title_loses_its_latex(string latex, string expected)
    {
        var reference = Assert.Single(Read($"@misc{{k, title = {{{latex}}}, author = {{A, B}}}}", out var findings));

        Assert.Equal(expected, reference.Title.Replace('\u00A0', ' '));
        Assert.Empty(findings.Sorted());
    }

    [Theory]
    [InlineData("Chen, Hailin and Jiao, Fangkai", "Hailin|Chen;Fangkai|Jiao", false)]
    [InlineData("Hailin Chen and others", "Hailin|Chen", true)]
    [InlineData("Ludwig van der Berg", "Ludwig|van der Berg", false)]
    [InlineData("{OpenAI}", "|OpenAI", false)]
    [InlineData("{Barnes and Noble, Inc.} and Doe, Jane", "|Barnes and Noble, Inc.;Jane|Doe", false)]
    [InlineData("Smith, Jr., John", "John|Smith Jr.", false)]
    public void Authors_keep_their_order_and_their_particles(string names, string expected, bool more)
    {
        var reference = Assert.Single(Read($"@misc{{k, title = {{T}}, author = {{{names}}}}}", out _));

        Assert.Equal(expected, string.Join(';', reference.Authors.Select(author => $"{author.Given}|{author.Family}")));
        Assert.Equal(more, reference.HasMoreAuthors);
    }

    [Fact]
    public void Strings_quotes_concatenation_and_comments_are_understood()
    {
        var references = Read("""
            % a comment with @misc{no, title = {no}}
            @string{acl = "Proceedings of " # {ACL}}
            @comment{ @misc{inside, title = {no}} }
            @preamble{ "\newcommand{\x}{y}" }
            @InProceedings(one, Title = "A {"}quoted{"} title", AUTHOR = {A, B}, booktitle = acl # " " # 2023, year = 2023, month = nov,)
            """, out var findings);

        var one = references.Single(reference => reference.Key == "one");
        Assert.Equal("A \"quoted\" title", one.Title);
        Assert.Equal("Proceedings of ACL 2023", one.Venue);
        Assert.Equal("2023", one.Year);
        Assert.Equal("inproceedings", one.Type);
        Assert.Empty(findings.Sorted());
    }

    [Fact]
    public void Every_fault_is_found_with_its_line()
    {
        Read("""
            @misc{a, title = {T}, author = {A, B}}
            @misc{a, title = {T}, author = {A, B}}
            @misc{b, author = {A, B}}
            @misc{c, title = {T}}
            @misc{d, title = {T}, author = {A, B}, journal = acl}
            @misc{e, title = {T}, author = {A, B}
            """, out var findings);

        Assert.Equal(
            ["refs.bib(2): error SG0111", "refs.bib(3): error SG0112", "refs.bib(4): error SG0113", "refs.bib(5): error SG0114", "refs.bib(6): error SG0110"],
            findings.Sorted().Select(found => $"{found.Place.Path}({found.Place.Line}): error {found.Code}"));
    }

    [Theory]
    [InlineData("@misc{, title = {T}, author = {A, B}}")]
    [InlineData("@misc b, title = {T}, author = {A, B}")]
    [InlineData("@comment{ no end\n@misc{b, title = {T}, author = {A, B}}")]
    [InlineData("@misc{b, title = \"no end, author = {A, B}}\n@misc{c, title = {T}, author = {A, B}}")]
    public void Entry_that_is_lost_is_found(string text)
    {
        Read(text, out var findings);

        Assert.Contains(findings.Sorted(), found => found.Code == "SG0110");
    }

    [Fact]
    public void Any_text_gives_entries_or_findings_never_an_exception() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["@{}\"\\,=#%ab \n'~-()"], 0, 60])
            .Sample(text => { Read("@misc{k," + text, out _); Read(text, out _); }, iter: 20_000);

    private static IReadOnlyList<Reference> Read(string text, out FindingList findings) =>
        BibtexReader.Read(text, "refs.bib", findings = new());
}
