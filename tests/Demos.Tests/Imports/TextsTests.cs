using System.Text;
using Common;
using Demos.Imports;
using Evidence.Answers;
using Evidence.Recordings;
using Findings;

namespace Demos.Tests.Imports;

/// <summary>The texts of the four sources come out in one shape.</summary>
public sealed class TextsTests
{
    [Fact]
    public async Task Mint_sets_the_instructions_apart_and_keeps_each_turn()
    {
        const string Request = "Help.\\n\\n---\\n\\nTask:\\nan example\\n\\n---\\n\\nTask:\\nAdd 1 and 2.\\n";
        var file = Assert.Single(await ImportAsync("mint", "data/outputs/m/F=gpt-4-0613/PHF=no_GT-textual/max5_p2+tool+cd/reasoning/gsm8k/results.jsonl",
            $$$"""
            {"task":{"task_id":1,"reference":"3"},"state":{"success":true,"terminate_reason":"task_success","token_counter":{"prompt_tokens":9,"completion_tokens":2,"feedback_total_tokens":5},"agent_action_count":{"propose_solution":1,"use_tool":0,"invalid_action":0},"history":[{"role":"user","content":"{{{Request}}}"},{"role":"assistant","content":"<solution>3</solution>"},{"role":"user","content":"Observation:\nx"}]}}
            """));

        var answer = Assert.Single(file.Answers);
        Assert.Equal(("mint", "m", "max5-feedback"), (file.Source, file.Model, file.Setting));
        Assert.Equal(("gsm8k-0001", "gsm8k", "Add 1 and 2.\n", "3", 1), (answer.Item, answer.DataSet, answer.Asked, answer.Reference, answer.Line));
        Assert.Equal("Help.\n\n---\n\nTask:\nan example\n\n---\n\nTask:\n", file.Shared[answer.Before!]);
        Assert.Equal(ContentDigest.Of(file.Shared[answer.Before!] + answer.Asked), answer.AskedSha256);
        Assert.Equal([("assistant", "<solution>3</solution>"), ("user", "Observation:\nx")], answer.Said.Select(said => (said.Role, said.Text)));
        Assert.Equal(new RunEnd(true, "task_success", 9, 2, 5, 1, 0, 0), answer.End);
    }

    [Fact]
    public async Task AlpacaEval_keeps_the_answer_the_verdict_and_the_reference()
    {
        using var folder = new TemporaryFolder();
        PinnedFile[] files =
        [
            Put(folder, "alpaca-eval", "results/text_davinci_003/model_outputs.json", """[{"instruction":"one","output":"ref","dataset":"d"}]"""),
            Put(folder, "alpaca-eval", "results/m/alpaca_eval_gpt4/annotations.json", "[\n{\"instruction\":\"one\",\"output_2\":\"a\\r\\nb\",\"preference\":1.5,\"dataset\":\"d\",\"annotator\":\"judge\"}]"),
        ];

        var texts = await ImportAsync("alpaca-eval", folder, files);

        Assert.Equal(["m", "text_davinci_003"], texts.Select(file => file.Model));
        var answer = Assert.Single(texts[0].Answers);
        Assert.Equal(("0001", "d", "one", "a\r\nb", 2), (answer.Item, answer.DataSet, answer.Asked, answer.Said[0].Text, answer.Line));
        Assert.Equal(new PublishedScore("judge", "preference", 1.5, 1, 2), Assert.Single(answer.Scores));
        Assert.Equal("ref", texts[1].Answers[0].Said[0].Text);
        Assert.Equal(("o/r", files[1].Path, files[1].GitBlob, "none"), (texts[0].Files[0].Repository, texts[0].Files[0].Path, texts[0].Files[0].GitBlob, texts[0].Files[0].Licence));
    }

    [Fact]
    public async Task Leval_keeps_retrieved_passages_and_sets_solved_examples_apart()
    {
        var file = Assert.Single(await ImportAsync("leval", "Predictions/exam_eval/m/tpo.pred.jsonl",
            """{"query":"Question: old\nA\n\nQuestion: new","gt":"B","m_pred":"B","evaluation":"exam","prompt":"Read {}","source_documents":["one","two"]}"""));

        var answer = Assert.Single(file.Answers);
        Assert.Equal(("tpo", "tpo-001", "new", "B"), (file.Setting, answer.Item, answer.Asked, answer.Reference));
        Assert.Equal(("Question: old\nA\n\nQuestion: ", "Read {}"), (file.Shared[answer.Before!], file.Shared[answer.Template!]));
        Assert.Equal(["one", "two"], answer.Passages);
    }

    [Fact]
    public async Task Alce_keeps_what_people_and_programs_judged()
    {
        var file = Assert.Single(await ImportAsync("alce", "human_eval/human_eval_utility_completed.json",
            """{"asqa":{"asqa-m.json":{"-7":{"question":"Why?","output":"So [1].","utility_score":3,"automatic_correctness_scores":[true,false]},"overall_results":{}}}}"""));

        var answer = Assert.Single(file.Answers);
        Assert.Equal(("m", "asqa", "asqa-7", "Why?", "So [1]."), (file.Model, file.Setting, answer.Item, answer.Asked, answer.Said[0].Text));
        Assert.Equal([new("people", "utility", 3, 1, 5), new("matching", "expected fact 1", 1, 0, 1), new PublishedScore("matching", "expected fact 2", 0, 0, 1)], answer.Scores);
    }

    [Fact]
    public async Task List_that_breaks_off_is_read_as_far_as_it_goes()
    {
        using var folder = new TemporaryFolder();
        var findings = new FindingList();
        PinnedFile[] files =
        [
            Put(folder, "alpaca-eval", "results/text_davinci_003/model_outputs.json", "\uFEFF[{\"instruction\":\"one\"},{\"instruction\":\"two\"}]"),
            Put(folder, "alpaca-eval", "results/m/alpaca_eval_gpt4/annotations.json", "[{\"instruction\":\"one\",\"output_2\":\"a\",\"preference\":2},\n{\"instruction\":"),
        ];

        var texts = await ImportAsync("alpaca-eval", folder, files, findings);

        Assert.Equal(["0001"], texts.Single(file => file.Model == "m").Answers.Select(answer => answer.Item));
        Assert.Contains(findings.Sorted(), found => found is { Code: "SG0604", Place.Line: 2 });
    }

    private static async Task<IReadOnlyList<AnswerFile>> ImportAsync(string name, string path, string text)
    {
        using var folder = new TemporaryFolder();
        return await ImportAsync(name, folder, [Put(folder, name, path, text)]);
    }

    private static async Task<IReadOnlyList<AnswerFile>> ImportAsync(string name, string folder, PinnedFile[] files, FindingList? into = null)
    {
        var findings = into ?? new();
        var source = new PinnedSource(name, "o/r", new string('0', 40), "none", [.. files]);
        var import = PublicSource.All.Single(known => known.Name == name).Create(new PublicFiles("unused", folder, null, TimeProvider.System, findings), findings);

        var outcome = await import.RunAsync(source, null, TestContext.Current.CancellationToken);

        Assert.True(into is not null || findings.Sorted().IsEmpty, string.Join('\n', findings.Sorted()));
        return outcome!.Texts;
    }

    private static PinnedFile Put(string folder, string source, string path, string text)
    {
        var full = Path.Combine(folder, source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var content = Encoding.UTF8.GetBytes(text);
        File.WriteAllBytes(full, content);
        return new(path, content.Length, GitBlob.IdOf(content));
    }
}
