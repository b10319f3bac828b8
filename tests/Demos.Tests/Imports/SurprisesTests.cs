using System.Text;
using Common;
using Demos.Imports;
using Evidence.Figures;
using Evidence.Recordings;
using Findings;

namespace Demos.Tests.Imports;

/// <summary>What upstream files hold against all expectation is found by file and line, and the rest is imported.</summary>
public sealed class SurprisesTests
{
    private const string MintPath = "data/outputs/m/F=None/max5_p2+tool+cd/reasoning/gsm8k/results.jsonl";

    private const string LevalPath = "Predictions/exam_eval/m/tpo.pred.jsonl";

    private const string AlcePath = "human_eval/human_eval_utility_completed.json";

    [Fact]
    public async Task Mint_without_a_state_or_with_a_number_that_came_before()
    {
        var (figures, findings) = await ImportAsync("mint", MintPath, """
            {"task":{"task_id":1},"state":{"success":true,"terminate_reason":"task_success","token_counter":{"total_tokens":9},"history":[{"role":"user","content":"q"},{"role":"assistant","content":"ab"}]}}
            {"task":{"task_id":2},"state":
            {"task":{"task_id":3},"state":null}
            {"task":{"task_id":1},"state":{"success":false}}
            {"task":{"task_id":4},"state":{"success":false,"terminate_reason":"error","history":null}}

            """);

        Assert.Equal([("SG0604", 2), ("SG0605", 3), ("SG0605", 4), ("SG0605", 5)], findings.Select(found => (found.Code, found.Place.Line)));
        Assert.Equal([("gsm8k-0001", 1.0, OutcomeKind.Answered, 9, 1), ("gsm8k-0004", 0.0, OutcomeKind.Failed, null, 0)],
            figures.Select(figure => (figure.Item, figure.Score, figure.Outcome, figure.Tokens, figure.Turns)));
    }

    [Fact]
    public async Task Leval_without_an_answer_or_with_a_text_that_is_no_Unicode()
    {
        var (figures, findings) = await ImportAsync("leval", LevalPath, """
            {"query":"q","gt":"B","m_pred":"B. yes","evaluation":"exam"}
            {"query":"q","gt":"B","evaluation":"exam"}
            {"query":"q","gt":"B","m_pred":"\ud800","evaluation":"exam"}
            [1]
            {"query":"q","gt":"B","m_pred":" ","evaluation":"exam"}
            {"query":"q","gt":"B","m_pred":"B","evaluation":"by eye"}
            """);

        Assert.Equal([("SG0605", 2), ("SG0605", 3), ("SG0604", 4)], findings.Select(found => (found.Code, found.Place.Line)));
        Assert.Equal([("tpo-001", 1.0, OutcomeKind.Answered), ("tpo-005", 0.0, OutcomeKind.Empty), ("tpo-006", null, OutcomeKind.Unjudged)],
            figures.Select(figure => (figure.Item, figure.Score, figure.Outcome)));
    }

    [Fact]
    public async Task Alce_without_a_utility_or_without_scores()
    {
        var (figures, findings) = await ImportAsync("alce", AlcePath, """
            {"asqa":{"asqa-m.json":{"7":{"output":"a","utility_score":3,"automatic_correctness_scores":[true,false]},
             "8":{"output":"a","utility_score":6,"automatic_correctness_scores":[1]},"9":{"output":"a","utility_score":1,"automatic_correctness_scores":[]},
             "10":{"output":"a","utility_score":1,"automatic_correctness_scores":[2]},"overall_results":{"length":1}}},"eli5":null}
            """);

        Assert.Equal(3, findings.Count);
        Assert.All(findings, found => Assert.Equal(("SG0605", AlcePath), (found.Code, found.Place.Path)));
        Assert.Equal([("asqa-7", "asqa-correctness", 0.5), ("asqa-7", "asqa-utility", 0.5)], figures.Select(figure => (figure.Item, figure.Setting, figure.Score)));
    }

    [Fact]
    public async Task Alce_with_a_key_that_leads_out_of_a_folder()
    {
        var (figures, findings) = await ImportAsync("alce", AlcePath, """{"asqa":{"asqa-m.json":{"../7":{"output":"a","utility_score":3,"automatic_correctness_scores":[1]}}}}""");

        Assert.Empty(findings);
        Assert.All(figures, figure => Assert.Equal("asqa-...7", figure.Item));
    }

    private static async Task<(IReadOnlyList<Figure> Figures, IReadOnlyList<Diagnostic> Findings)> ImportAsync(string name, string path, string text)
    {
        using var folder = new TemporaryFolder();
        var full = folder.In(Path.Combine(name, path));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var content = Encoding.UTF8.GetBytes(text);
        await File.WriteAllBytesAsync(full, content, TestContext.Current.CancellationToken);
        var findings = new FindingList();
        var source = new PinnedSource(name, "o/r", new string('0', 40), "none", [new(path, content.Length, GitBlob.IdOf(content))]);
        var import = PublicSource.All.Single(known => known.Name == name).Create(new PublicFiles("unused", folder, null, TimeProvider.System, findings), findings);

        var outcome = await import.RunAsync(source, null, TestContext.Current.CancellationToken);

        return (outcome!.Figures, findings.Sorted());
    }
}
