using Common;
using Demos.Imports;
using Evidence.Figures;
using Findings;

namespace Demos.Tests.Imports;

/// <summary>The committed figures against the numbers that their authors published, or that were counted from the outputs.</summary>
public sealed class PublishedValuesTests
{
    /// <summary>MINT, arXiv 2309.10691: percent of 586 tasks solved, without feedback and with GPT-4's.</summary>
    [Theory]
    [InlineData("gpt-4-0613", 69.45, 68.77)]
    [InlineData("lemur-70b-chat-v1", 37.03, 43.69)]
    [InlineData("gpt-3.5-turbo-0613", 36.18, 51.37)]
    [InlineData("agentlm-70b-llama-2", 28.67, 38.40)]
    [InlineData("Llama-2-70b-chat-hf", 17.92, 26.62)]
    public void Mint_success_rates(string model, double alone, double withFeedback)
    {
        Assert.Equal((586, alone), Percent("mint", model, "max5"));
        Assert.Equal((586, withFeedback), Percent("mint", model, "max5-feedback"));
    }

    /// <summary>L-Eval, arXiv 2307.11088: percent by data set.</summary>
    [Theory]
    [InlineData("turbo-16k-0613", 63.52, 84.00, 61.39, 79.33, 78.44)]
    [InlineData("retrieval-turbo-0613", 65.55, 23.00, 58.91, 37.33, 76.95)]
    [InlineData("retrieval-bm25-turbo-0613", 68.46, 23.00, 59.41, 39.33, 75.09)]
    [InlineData("Claude-100k", 60.03, 88.00, 73.76, 70.67, 84.01)]
    [InlineData("xgen-7b-8k-inst", 25.29, 2.00, 23.27, 2.00, 20.07)]
    public void Leval_exam_scores(string model, double coursera, double gsm100, double quality, double topics, double tpo)
    {
        Assert.Equal((172, coursera), Percent("leval", model, "coursera"));
        Assert.Equal((100, gsm100), Percent("leval", model, "gsm100"));
        Assert.Equal((202, quality), Percent("leval", model, "quality"));
        Assert.Equal((150, topics), Percent("leval", model, "topic_retrieval_longchat"));
        Assert.Equal((269, tpo), Percent("leval", model, "tpo"));
    }

    /// <summary>ALCE, arXiv 2305.14627: what people gave from 1 to 5, and percent of expected facts found.</summary>
    [Theory]
    [InlineData("asqa", "gpt-35-turbo-gtr-shot2-ndoc5-42", 3.75, 35.30)]
    [InlineData("asqa", "gpt-35-turbo-gtr_interact_search_summary-shot2-ndoc10-42", 3.83, 38.20)]
    [InlineData("asqa", "gpt-35-turbo-gtr-shot2-ndoc5-42-sample4.rerank", 3.72, 36.55)]
    [InlineData("asqa", "vicuna-13b-rigorous-shot2-ndoc3-42", 3.91, 26.47)]
    [InlineData("eli5", "gpt-35-turbo-bm25-shot2-ndoc5-42", 3.46, 13.67)]
    [InlineData("eli5", "gpt-35-turbo-bm25_interact_doc_id_extraction-shot2-ndoc10-42", 3.81, 14.00)]
    [InlineData("eli5", "gpt-35-turbo-bm25-shot2-ndoc5-42-sample4.rerank", 3.53, 15.67)]
    [InlineData("eli5", "vicuna-13b-rigorous-shot2-ndoc3-42", 3.60, 9.67)]
    public void Alce_utility_and_correctness(string dataSet, string run, double utility, double correctness)
    {
        var (count, percent) = Percent("alce", run, dataSet + "-utility");

        Assert.Equal((100, utility), (count, Math.Round(1 + (percent * 4 / 100), 2)));
        Assert.Equal((100, correctness), Percent("alce", run, dataSet + "-correctness"));
    }

    [Theory]
    [InlineData("alce")]
    [InlineData("leval")]
    [InlineData("mint")]
    public async Task Import_of_the_public_files_gives_the_committed_figures(string name)
    {
        var findings = new FindingList();
        var pins = PinnedSources.Read(Read("sources.yaml"), "evidence/sources.yaml", findings);
        var source = PublicSource.All.Single(source => source.Name == name);
        var import = source.Create(new PublicFiles("unused", Repository.NeedShared("evidence"), null, TimeProvider.System, findings), findings);
        var figures = new List<Figure>();
        foreach (var id in source.Pins)
        {
            figures.AddRange((await import.RunAsync(pins.Single(pinned => pinned.Id == id), null, TestContext.Current.CancellationToken))!.Figures);
        }

        Assert.Empty(findings.Sorted());
        Assert.Equal(Read(name + ".csv"), FigureTableWriter.Write(figures));
    }

    private static (int Count, double Percent) Percent(string source, string model, string setting)
    {
        var findings = new FindingList();
        var path = $"evidence/{source}.csv";
        var figures = FigureTableReader.Read(Read(source + ".csv"), path, findings).Where(figure => figure.Model == model && figure.Setting == setting).ToList();
        Assert.Empty(findings.Sorted());
        return (figures.Count, Math.Round(100 * figures.Average(figure => figure.Score!.Value), 2));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, "input", "evidence", name));
}
