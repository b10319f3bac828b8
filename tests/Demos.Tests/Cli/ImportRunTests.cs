using System.Net;
using System.Text;
using Common;
using Demos.Cli;
using Demos.Imports;
using Spectre.Console;

namespace Demos.Tests.Cli;

/// <summary><c>demos import</c> from a folder and over a network that is not there.</summary>
public sealed class ImportRunTests
{
    private const string Leval = "Predictions/exam_eval";

    [Fact]
    public async Task Import_writes_figures_and_texts_and_says_how_many()
    {
        using var folder = Prepared();

        var (exitCode, said, errors) = await Started.With(folder, "import", "leval", "--from", folder.In("files"));

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("leval: 2 figures written to input/evidence/leval.csv, 2 texts of 2 models to cache/texts/leval.", said, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.In("cache/texts/leval/one/tpo.jsonl")));
    }

    [Fact]
    public async Task Models_that_are_named_are_imported_and_the_others_stay()
    {
        using var folder = Prepared();
        await Started.With(folder, "import", "leval", "--from", folder.In("files"));
        var before = await File.ReadAllTextAsync(folder.In("input/evidence/leval.csv"), TestContext.Current.CancellationToken);
        File.Delete(folder.In($"files/leval/{Leval}/two/tpo.pred.jsonl"));

        var (exitCode, said, _) = await Started.With(folder, "import", "leval", "--from", folder.In("files"), "--models", "one");

        Assert.Equal(0, exitCode);
        Assert.Contains("1 figures written to input/evidence/leval.csv beside 1 of other models, 1 texts of 1 models", said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(folder.In("input/evidence/leval.csv"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(folder.In("cache/texts/leval/two/tpo.jsonl")));
    }

    [Fact]
    public async Task Model_that_no_source_pins_is_said_with_those_that_are()
    {
        using var folder = Prepared();

        var (exitCode, _, errors) = await Started.With(folder, "import", "leval", "--from", folder.In("files"), "--models", "onne");

        Assert.Equal(1, exitCode);
        Assert.Equal("error: No public output that was asked for pins a model 'onne' (closest: 'one'). Name one of: one, two.", errors.TrimEnd());
    }

    [Fact]
    public async Task Texts_of_a_model_that_is_no_longer_pinned_are_removed()
    {
        using var folder = Prepared();
        Directory.CreateDirectory(folder.In("cache/texts/leval/gone"));
        await File.WriteAllTextAsync(folder.In("cache/texts/leval/gone/tpo.jsonl"), "{}", TestContext.Current.CancellationToken);

        await Started.With(folder, "import", "leval", "--from", folder.In("files"));

        Assert.False(File.Exists(folder.In("cache/texts/leval/gone/tpo.jsonl")));
    }

    [Theory]
    [InlineData(new[] { "--add", "new", "--from", "files" }, "error: The pins of 'new' are ids that git gives files, and only the source's tree has them: a folder is not enough. Leave '--from' out; this needs the network.")]
    [InlineData(new[] { "--add", "new" }, "error: The tree of 'o/alpaca' could not be read from api.github.com. Adding a model needs the network; try again when there is one.")]
    public async Task Adding_a_model_says_that_it_needs_the_network(string[] options, string expected)
    {
        using var folder = Prepared();

        var (exitCode, _, errors) = await Started.With(folder, ["import", "alpaca-eval", .. options]);

        Assert.Equal(1, exitCode);
        Assert.Equal(expected, errors.TrimEnd());
    }

    [Fact]
    public async Task Adding_a_model_pins_what_the_tree_of_the_source_says_and_imports_it()
    {
        using var folder = Prepared();
        var pins = folder.In("input/evidence/sources.yaml");

        var (exitCode, said, errors) = await With(folder, "import", "alpaca-eval", "--add", "new");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("1 figures written", said, StringComparison.Ordinal);
        var text = await File.ReadAllTextAsync(pins, TestContext.Current.CancellationToken);
        var order = new[] { "# kept", "results/new/alpaca_eval_gpt4/annotations.json", "results/new/model_outputs.json", "results/text_davinci_003" }.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain(-1, order);

        var (again, _, unknown) = await With(folder, "import", "alpaca-eval", "--add", "nwe");
        Assert.Equal(1, again);
        Assert.Equal("error: The source has no model 'nwe' with verdicts of this judge. Name one of its 1 models.", unknown.TrimEnd());
    }

    private const string Items = """[{"instruction":"one","output":"r"}]""";

    private const string Verdicts = """[{"instruction":"one","output_2":"a","preference":2}]""";

    private static TemporaryFolder Prepared()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("input/scenarios"));
        var pins = new StringBuilder("# kept\nsources:\n");
        Pin(pins, "alpaca-eval", "o/alpaca", ("results/text_davinci_003/model_outputs.json", Items));
        Pin(pins, "leval", "o/leval", [.. new[] { "one", "two" }.Select(model => ($"{Leval}/{model}/tpo.pred.jsonl", """{"query":"q","gt":"B","m_pred":"B","evaluation":"exam"}"""))]);
        Pin(pins, "leval-2023-07-17", "o/leval");
        Directory.CreateDirectory(folder.In("input/evidence"));
        File.WriteAllText(folder.In("input/evidence/sources.yaml"), pins.ToString());
        return folder;

        void Pin(StringBuilder text, string id, string repository, params (string Path, string Content)[] files)
        {
            text.Append($"  - id: {id}\n    repository: {repository}\n    commit: {new string('0', 40)}\n    licence: none\n    files:{(files.Length == 0 ? " []" : "")}\n");
            foreach (var (path, content) in files)
            {
                var full = folder.In($"files/{id}/{path}");
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllText(full, content);
                text.Append($"      - {{ path: \"{path}\", bytes: {content.Length}, gitBlob: {GitBlob.IdOf(Encoding.UTF8.GetBytes(content))} }}\n");
            }
        }
    }

    /// <summary>Runs the program with a network that has one tree and two files.</summary>
    private static async Task<(int ExitCode, string Output, string Errors)> With(string workingFolder, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var http = new HttpClient(new Handler());
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 300;
        var exitCode = await DemosApp.RunAsync(args, new() { Console = console, Errors = errors, WorkingFolder = workingFolder, Time = TimeProvider.System, Http = http });
        return (exitCode, output.ToString(), errors.ToString());
    }

    private sealed class Handler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var text = request.RequestUri!.Host == "api.github.com"
                ? $$"""{"truncated":false,"tree":[{"path":"results/new","type":"tree","sha":"x"},{{Blob("results/new/model_outputs.json", Items)}},{{Blob("results/new/alpaca_eval_gpt4/annotations.json", Verdicts)}}]}"""
                : request.RequestUri.AbsolutePath.EndsWith("annotations.json", StringComparison.Ordinal) ? Verdicts : Items;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8) });
        }

        private static string Blob(string path, string content) => $$"""{"path":"{{path}}","type":"blob","size":{{content.Length}},"sha":"{{GitBlob.IdOf(Encoding.UTF8.GetBytes(content))}}"}""";
    }
}
