using System.Net;
using System.Text;
using Common;
using Demos.Imports;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Statistics;
using Findings;

namespace Demos.Tests.Imports;

public sealed class AlpacaEvalImportTests
{
    private const string Reference = """[{"instruction":"one"},{"instruction":"two"},{"instruction":"three"}]""";

    /// <summary>The published leaderboard: model, items that counted, win rate, standard error.</summary>
    public static TheoryData<string, int, double> Published => new()
    {
        { "gpt4", 805, 95.2795 },
        { "llama-2-70b-chat-hf", 804, 92.6617 },
        { "zephyr-7b-beta", 803, 90.5978 },
        { "gpt-3.5-turbo-0301", 804, 89.3657 },
        { "llama-2-7b-chat-hf", 805, 71.3665 },
        { "vicuna-13b", 805, 70.4348 },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Committed_figures_give_the_published_win_rate(string model, int count, double winRate)
    {
        var summary = FigureSummary.Of(Committed()).Single(summary => summary.Model == model);

        Assert.Equal((count, 805 - count), (summary.Counted, summary.NotCounted));
        Assert.Equal(winRate, Math.Round(100 * summary.Mean!.Value.Value, 4));
    }

    [Fact]
    public void Committed_figures_give_the_published_standard_errors_and_lengths()
    {
        var leaderboard = File.ReadLines(Repository.NeedShared("evidence/alpaca-eval/src/alpaca_eval/leaderboards/data_AlpacaEval/alpaca_eval_gpt4_leaderboard.csv"))
            .Select(line => line.Split(','))
            .ToDictionary(row => row[0]);
        foreach (var model in Committed().GroupBy(figure => figure.Model))
        {
            var scores = model.Select(figure => figure.Score).OfType<double>().ToList();
            var row = leaderboard[model.Key];

            Assert.Equal(Number(row[2]), 100 * MeanInterval.StandardError(scores), 9);
            Assert.Equal(Number(row[8]), Math.Floor(model.Average(figure => figure.Length!.Value)), 1.0);
        }
    }

    [Fact]
    public async Task Import_of_the_public_files_gives_the_committed_figures()
    {
        var findings = new FindingList();
        var source = Assert.Single(PinnedSources.Read(Read("sources.yaml"), "evidence/sources.yaml", findings), pinned => pinned.Id == "alpaca-eval");
        var import = new AlpacaEvalImport(new PublicFiles("unused", Repository.NeedShared("evidence"), null, TimeProvider.System, findings), findings);

        var outcome = await import.RunAsync(source, null, TestContext.Current.CancellationToken);

        Assert.Empty(findings.Sorted());
        Assert.Equal(Read("alpaca-eval.csv"), FigureTableWriter.Write(outcome!.Figures));
        Assert.Equal(7 * 805, outcome.Texts.Sum(file => file.Answers.Length));
    }

    [Fact]
    public async Task Surprises_are_found_and_the_rest_is_imported()
    {
        using var folder = new TemporaryFolder();
        var source = Source(folder, """
            [{"instruction":"one","output_2":"a","preference":2.0,"dataset":"d"},{"instruction":"two","output_2":"bb","preference":null},
             {"instruction":"four","output_2":"c","preference":1},{"instruction":"three","preference":1},
             7,
             {"instruction":"one","output_2":"again","preference":1},{"instruction":"three","output_2":"\ud800","preference":1}]
            """);
        var findings = new FindingList();

        var outcome = await new AlpacaEvalImport(new PublicFiles("unused", folder, null, TimeProvider.System, findings), findings).RunAsync(source, null, TestContext.Current.CancellationToken);

        Assert.Equal(6, findings.Sorted().Length);
        Assert.All(findings.Sorted(), found => Assert.Equal(("SG0605", Severity.Warning), (found.Code, found.Severity)));
        Assert.Equal([0, 2, 2, 3, 4, 4], findings.Sorted().Select(found => found.Place.Line));
        Assert.Equal([("0001", 1.0, OutcomeKind.Answered), ("0002", null, OutcomeKind.Unjudged)],
            outcome!.Figures.Select(figure => (figure.Item, figure.Score, figure.Outcome)));
    }

    [Fact]
    public async Task File_with_another_content_is_refused_and_named()
    {
        using var folder = new TemporaryFolder();
        var source = Source(folder, "[]");
        await File.WriteAllTextAsync(folder.In("alpaca-eval/results/m/alpaca_eval_gpt4/annotations.json"), "[ ]", TestContext.Current.CancellationToken);
        var findings = new FindingList();

        await new AlpacaEvalImport(new PublicFiles("unused", folder, null, TimeProvider.System, findings), findings).RunAsync(source, null, TestContext.Current.CancellationToken);

        var found = Assert.Single(findings.Sorted());
        Assert.Equal(("SG0602", "alpaca-eval/results/m/alpaca_eval_gpt4/annotations.json"), (found.Code, found.Place.Path));
    }

    [Fact]
    public async Task Download_is_tried_again_checked_and_kept()
    {
        using var cache = new TemporaryFolder();
        var source = Source(cache, "[]") with { Id = "elsewhere" };
        var asked = new List<Uri>();
        using var http = new HttpClient(new Handler(request =>
        {
            asked.Add(request.RequestUri!);
            return asked.Count == 1 ? new(HttpStatusCode.ServiceUnavailable) : new(HttpStatusCode.OK) { Content = new StringContent(Reference, Encoding.UTF8) };
        }));
        var findings = new FindingList();
        var files = new PublicFiles(cache, null, http, new Hurried(), findings);

        var first = await files.GetAsync(source, source.Files[0], TestContext.Current.CancellationToken);
        var second = await files.GetAsync(source, source.Files[0], TestContext.Current.CancellationToken);

        Assert.Equal(Reference, Encoding.UTF8.GetString(first!));
        Assert.Equal(first, second);
        Assert.Equal(2, asked.Count);
        Assert.Equal("https://raw.githubusercontent.com/o/r/0123456789012345678901234567890123456789/results/text_davinci_003/model_outputs.json", asked[0].ToString());
        Assert.Empty(findings.Sorted());
    }

    [Fact]
    public void Blob_id_is_that_of_git() => Assert.Equal("ce013625030ba8dba906f756967f9e9ca394464a", GitBlob.IdOf("hello\n"u8));

    private static PinnedSource Source(string folder, string verdicts)
    {
        PinnedFile[] files = [Put("results/text_davinci_003/model_outputs.json", Reference), Put("results/m/alpaca_eval_gpt4/annotations.json", verdicts)];
        return new("alpaca-eval", "o/r", "0123456789012345678901234567890123456789", "none", [.. files]);

        PinnedFile Put(string path, string text)
        {
            var full = Path.Combine(folder, "alpaca-eval", path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            return new(path, text.Length, GitBlob.IdOf(Encoding.UTF8.GetBytes(text)));
        }
    }

    private static IEnumerable<Figure> Committed()
    {
        var findings = new FindingList();
        var figures = FigureTableReader.Read(Read("alpaca-eval.csv"), "evidence/alpaca-eval.csv", findings);
        Assert.Empty(findings.Sorted());
        return figures;
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, "input", "evidence", name));

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task Download_that_is_not_there_is_asked_for_once_and_one_that_times_out_is_a_finding()
    {
        using var cache = new TemporaryFolder();
        var source = Source(cache, "[]") with { Id = "elsewhere" };
        var asked = 0;
        using var http = new HttpClient(new Handler(request =>
            ++asked == 1 ? new HttpResponseMessage(HttpStatusCode.NotFound) : throw new TaskCanceledException("The request timed out.")));
        var findings = new FindingList();
        var files = new PublicFiles(cache, null, http, new Hurried(), findings);

        Assert.Null(await files.GetAsync(source, source.Files[0], TestContext.Current.CancellationToken));
        Assert.Equal(1, asked);
        Assert.Null(await files.GetAsync(source, source.Files[1], TestContext.Current.CancellationToken));
        Assert.Equal(4, asked);
        Assert.Equal(["SG0603", "SG0603"], findings.Sorted().Select(found => found.Code));
    }

    /// <summary>Every pause is over at once.</summary>
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    private sealed class Handler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
