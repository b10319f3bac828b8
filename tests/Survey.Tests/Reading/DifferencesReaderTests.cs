using Common;
using Findings;
using Survey.Reading;

namespace Survey.Tests.Reading;

public sealed class DifferencesReaderTests
{
    private const string Sound =
        "differences: [{id: d01, title: T, kind: wrong-name, table: T, source: S, matters: M, checked: C, in_table: [mt-bench.gpt-4.1], in_source: []}]";

    [Fact]
    public void Every_difference_of_the_survey_is_read_and_names_only_results_that_there_are()
    {
        var findings = new FindingList();

        var differences = Read(File.ReadAllText(Path.Combine(Repository.Root, "input", "data", "differences.yaml")), findings);

        Assert.Empty(findings.Sorted());
        Assert.Equal(Enumerable.Range(1, 17).Select(number => $"d{number:00}"), differences.Select(difference => difference.Id.Split('-')[0]));
        Assert.All(differences, difference => Assert.NotEmpty(difference.InTable));
    }

    [Theory]
    [InlineData("kind: wrong-name", "kind: wrong-nam", "SG0006", "closest: 'wrong-name'")]
    [InlineData("mt-bench.gpt-4.1", "mt-bench.gpt-4.11", "SG0104", "closest: 'mt-bench.gpt-4.1'")]
    [InlineData("in_source: []", "in_source: [nothing]", "SG0104", "'nothing'")]
    [InlineData("matters: M, ", "", "SG0003", "'matters'")]
    [InlineData("title: T", "title: T, titel: T", "SG0004", "'titel'")]
    public void Fault_is_named_with_the_way_out(string sound, string broken, string code, string says)
    {
        var findings = new FindingList();

        Read(Sound.Replace(sound, broken, StringComparison.Ordinal), findings);

        var found = Assert.Single(findings.Sorted());
        Assert.Equal(code, found.Code);
        Assert.Contains(says, found.ToString(), StringComparison.Ordinal);
    }

    private static System.Collections.Immutable.ImmutableArray<Difference> Read(string yaml, FindingList findings) =>
        DifferencesReader.Read(new("data/differences.yaml", yaml), SurveyReader.Read(SurveyReaderTests.Data(), new()), findings);
}
