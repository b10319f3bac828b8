using Common;
using Findings;
using Survey.Reading;

namespace Survey.Tests.Reading;

public sealed class LinksReaderTests
{
    [Fact]
    public void Links_of_the_survey_name_only_entries_that_there_are()
    {
        var findings = new FindingList();
        var facts = SurveyReader.Read(SurveyReaderTests.Data(), new());

        var links = LinksReader.Read(new("data/links.yaml", File.ReadAllText(Path.Combine(Repository.Root, "input", "data", "links.yaml"))), facts, findings);

        Assert.Empty(findings.Sorted());
        Assert.Equal(["llama-2-70b"], links.OfModel("llama-2-70b-chat").MadeFrom);
        Assert.Contains("llama-2-70b-chat", links.MadeOf("llama-2-70b"));
        Assert.Equal("llama-2-70b-chat", links.ModelOf("llama-2-70b-chat-hf"));
        Assert.Equal("gpt-4-0613", links.ModelOf("gpt-4-0613"));
        Assert.Equal(["alpaca-eval"], links.FiguresOf("alpacaeval"));
    }

    [Theory]
    [InlineData("models: [{id: gpt-4x}]\nbenchmarks: []", "SG0104", "closest: 'gpt-4'")]
    [InlineData("models: [{id: gpt-4, made_from: [gpt-33]}]\nbenchmarks: []", "SG0104", "'gpt-33'")]
    [InlineData("models: [{id: gpt-4, seen: [license]}]\nbenchmarks: []", "SG0006", "closest: 'licence'")]
    [InlineData("models: []\nbenchmarks: [{id: mt-bench-3}]", "SG0104", "closest: 'mt-bench'")]
    [InlineData("models: [{id: gpt-4, makes: []}]\nbenchmarks: []", "SG0004", "'makes'")]
    [InlineData("models: []\nbenchmarks: []\nothers: []", "SG0004", "'others'")]
    public void Fault_is_named_with_the_way_out(string yaml, string code, string says)
    {
        var findings = new FindingList();

        LinksReader.Read(new("data/links.yaml", yaml), SurveyReader.Read(SurveyReaderTests.Data(), new()), findings);

        var found = Assert.Single(findings.Sorted());
        Assert.Equal(code, found.Code);
        Assert.Contains(says, found.ToString(), StringComparison.Ordinal);
    }
}
