using Common;
using Findings;
using Survey.Reading;

namespace Survey.Tests.Reading;

public sealed class SurveyReaderTests
{
    [Fact]
    public void All_data_of_the_survey_reads_without_a_finding()
    {
        var findings = new FindingList();

        var facts = SurveyReader.Read(Data(), findings);

        Assert.Empty(findings.Sorted());
        Assert.Equal((84, 123, 687, 40, 129),
            (facts.Models.Length, facts.Benchmarks.Length, facts.Results.Length, facts.Claims.Length, facts.References.Length));
    }

    [Fact]
    public void Values_keep_their_digits_and_their_lines()
    {
        var facts = SurveyReader.Read(Data(), new());

        var result = facts.ResultById["mt-bench.wizardlm-70b.1"];
        Assert.Equal(("7.71", 7.71, 3), (result.Printed, result.Value, result.Place.Line));
        Assert.Equal("https://github.com/ntunlp/OpenSource-LLMs-better-than-OpenAI/blob/68a033c/README.md", result.Source.Link);
    }

    [Theory]
    [InlineData("gpt-3.5-turbo-0613", ModelRole.ChatGpt)]
    [InlineData("gpt-4", ModelRole.Closed)]
    [InlineData("text-davinci-003", ModelRole.Closed)]
    [InlineData("llama-2-70b-chat", ModelRole.Open)]
    [InlineData("llama-2-long-chat-70b", ModelRole.Unreleased)]
    [InlineData("cove-llama-65b", ModelRole.Open)]
    public void Role_follows_the_weights_and_the_chatgpt_mark(string id, ModelRole expected) =>
        Assert.Equal(expected, SurveyReader.Read(Data(), new()).ModelById[id].Role);

    [Theory]
    [InlineData("model: wizardlm-70b", "model: wizardlm-70c", "SG0104", "closest: 'wizardlm-70b'")]
    [InlineData("value: 7.71", "value: seven", "SG0005", "'seven'")]
    [InlineData("status: seen-in-survey", "status: seen-in-survay", "SG0006", "closest: 'seen-in-survey'")]
    [InlineData("  setting: GPT-4 judge, mean of two turns\n", "", "SG0003", "'setting'")]
    [InlineData("  seen_at: companion-table", "  seen_att: companion-table", "SG0004", "Did you mean 'seen_at'?")]
    [InlineData("id: mt-bench.wizardlm-70b.1", "id: MT Bench", "SG0101", "'MT Bench'")]
    [InlineData("id: mt-bench.wizardlm-70b.1", "id: mt-bench.llama-2-70b-chat.1", "SG0102", "'mt-bench.llama-2-70b-chat.1'")]
    public void Fault_in_a_result_names_the_file_the_value_and_the_way_out(string right, string wrong, string code, string says)
    {
        var data = Data();
        var text = data.Results.Text;
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var findings = new FindingList();

        SurveyReader.Read(data with { Results = data.Results with { Text = text[..at] + wrong + text[(at + right.Length)..] } }, findings);

        var found = findings.Sorted().First(finding => finding.Code == code);
        Assert.Equal("data/results.yaml", found.Place.Path);
        Assert.InRange(found.Place.Line, 3, 40);
        Assert.Contains(says, found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Month_that_is_none_is_an_error()
    {
        var data = Data();
        var findings = new FindingList();

        SurveyReader.Read(data with { Models = data.Models with { Text = data.Models.Text.Replace("\"2022-11\"", "November", StringComparison.Ordinal) } }, findings);

        Assert.Contains(findings.Sorted(), found => found is { Code: "SG0103" } && found.Problem.Contains("'November'", StringComparison.Ordinal));
    }

    [Fact]
    public void Benchmark_that_is_part_of_itself_is_an_error()
    {
        var data = Data();
        var text = data.Benchmarks.Text.Replace("- id: mt-bench\n", "- id: mt-bench\n  part_of: mt-bench\n", StringComparison.Ordinal);
        var findings = new FindingList();

        SurveyReader.Read(data with { Benchmarks = data.Benchmarks with { Text = text } }, findings);

        Assert.Contains(findings.Sorted(), found => found.Code == "SG0105");
    }

    internal static SurveyTexts Data() =>
        new(Text("models.yaml"), Text("benchmarks.yaml"), Text("results.yaml"), Text("claims.yaml"), Text("references.bib"));

    private static SurveyText Text(string name) =>
        new("data/" + name, File.ReadAllText(Path.Combine(Repository.Root, "input", "data", name)));
}
