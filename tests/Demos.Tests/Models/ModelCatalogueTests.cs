using Common;
using Demos.Models;
using Findings;
using Survey;
using Survey.Reading;

namespace Demos.Tests.Models;

public class ModelCatalogueTests
{
    private const string Local = """
        models:
        - id: small
          name: Small
          family: Tiny
          licence: MIT
          provider: local
          window: 2048
          weights:
            repository: owner/small-GGUF
            file: small.gguf
            bytes: 4400000000
            sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
        """;

    private const string Served = """
        models:
        - id: served
          name: Served
          family: Llama 2
          licence: its own
          provider: compatible
          endpoint: http://localhost:11434/v1
          served_model: "llama2:7b"
          survey_model: llama-2-7b-chat
        """;

    [Fact]
    public void Read_gives_local_and_served_models()
    {
        var findings = new FindingList();

        var small = ModelCatalogue.Read(Local, "models.yaml", null, findings).Find("small")!;
        var served = ModelCatalogue.Read(Served, "models.yaml", new HashSet<string> { "llama-2-7b-chat" }, findings).Find("served")!;

        Assert.Empty(findings.Sorted());
        Assert.Equal((ModelProvider.Local, 2048, 4_400_000_000), (small.Provider, small.WindowTokens, small.Weights!.Bytes));
        Assert.Equal((ModelProvider.Compatible, "localhost:11434", "llama2:7b"), (served.Provider, served.Endpoint!.Authority, served.ServedModel));
    }

    [Theory]
    [InlineData("id: small", "id: Small One", "SG0702", 2, "'Small One'")]
    [InlineData("window: 2048", "window: 0", "SG0703", 7, "'0'")]
    [InlineData("  window: 2048", "  windows: 2048", "SG0004", 7, "'windows'")]
    [InlineData("file: small.gguf", "file: ../small.gguf", "SG0707", 10, "'../small.gguf'")]
    [InlineData("bytes: 4400000000", "bytes: 0.5", "SG0707", 11, "'0.5'")]
    [InlineData("sha256: 0123", "sha256: 012X", "SG0707", 12, "'012X")]
    [InlineData("provider: local", "provider: locale", "SG0006", 6, "'locale'")]
    [InlineData("  window: 2048\n", "", "SG0706", 2, "no usable 'window'")]
    public void Read_names_the_line_of_a_fault(string right, string wrong, string code, int line, string problem) =>
        AssertFinding(Local.Replace(right, wrong, StringComparison.Ordinal), code, line, problem);

    [Theory]
    [InlineData("http://localhost:11434/v1", "http://me:secret@localhost/v1", "SG0704", 7, "'http://me:secret@localhost/v1'")]
    [InlineData("http://localhost:11434/v1", "localhost:11434", "SG0704", 7, "'localhost:11434'")]
    [InlineData("provider: compatible", "provider: ollama", "SG0704", 7, "'http://localhost:11434/v1'")]
    [InlineData("survey_model: llama-2-7b-chat", "survey_model: llama-2-7b-chad", "SG0705", 9, "'llama-2-7b-chad'")]
    [InlineData("  served_model: \"llama2:7b\"\n", "", "SG0706", 2, "no usable 'served_model'")]
    public void Read_names_the_line_of_a_fault_of_a_served_model(string right, string wrong, string code, int line, string problem) =>
        AssertFinding(Served.Replace(right, wrong, StringComparison.Ordinal), code, line, problem);

    [Fact]
    public void Read_refuses_an_id_twice()
    {
        var findings = new FindingList();

        var catalogue = ModelCatalogue.Read(Local + Local["models:".Length..], "models.yaml", null, findings);

        Assert.Equal("SG0701", Assert.Single(findings.Sorted()).Code);
        Assert.Single(catalogue.Entries);
    }

    [Fact]
    public void Read_refuses_what_a_provider_cannot_use()
    {
        var findings = new FindingList();

        ModelCatalogue.Read(Local.Replace("provider: local", "provider: openai", StringComparison.Ordinal), "models.yaml", null, findings);

        Assert.Equal(
            [
                "The model 'small' of the provider 'openai' has 'weights', which it cannot use.",
                "The model 'small' of the provider 'openai' has no usable 'endpoint'.",
                "The model 'small' of the provider 'openai' has no usable 'served_model'.",
            ],
            findings.Sorted().Select(finding => finding.Problem));
    }

    [Fact]
    public void Read_gives_prices_and_how_tools_are_given()
    {
        const string More = "  tools: prompt\n  prices: {input: 0.5, output: 1.5, read: 2023-12-01, source: https://example.test/prices}\n";
        var findings = new FindingList();

        var served = ModelCatalogue.Read($"{Served}\n{More}", "models.yaml", null, findings).Find("served")!;

        Assert.Empty(findings.Sorted());
        Assert.Equal(new Prices(0.5, 1.5, new(2023, 12, 1), new("https://example.test/prices")), served.Prices);
        Assert.Equal((ToolCalling.Prompt, ToolCalling.Native), (served.Tools, ModelCatalogue.Read(Served, "models.yaml", null, findings).Find("served")!.Tools));
    }

    [Theory]
    [InlineData("input: 0.5", "input: -1", "SG0708", "'-1' is not the 'input' of prices.")]
    [InlineData("read: 2023-12-01", "read: yesterday", "SG0708", "'yesterday' is not the 'read' of prices.")]
    [InlineData("source: https://example.test/prices", "source: hearsay", "SG0708", "'hearsay' is not the 'source' of prices.")]
    [InlineData("output: 1.5, ", "", "SG0003", "'output'")]
    [InlineData("input: 0.5", "input: 0.5, currency: EUR", "SG0004", "'currency'")]
    public void Read_refuses_prices_without_a_number_a_day_or_a_source(string right, string wrong, string code, string problem)
    {
        const string More = "  prices: {input: 0.5, output: 1.5, read: 2023-12-01, source: https://example.test/prices}";
        var findings = new FindingList();

        ModelCatalogue.Read($"{Served}\n{More.Replace(right, wrong, StringComparison.Ordinal)}\n", "models.yaml", null, findings);

        var finding = Assert.Single(findings.Sorted());
        Assert.Equal((code, 10), (finding.Code, finding.Place.Line));
        Assert.Contains(problem, finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_open_model_of_the_survey_can_be_named_where_its_facts_say_how()
    {
        var findings = new FindingList();
        var catalogue = ModelCatalogue.Read(File.ReadAllText(Path.Combine(Repository.Root, "input", "models.yaml")), "models.yaml", null, findings);
        string Data(string name) => File.ReadAllText(Path.Combine(Repository.Root, "input", "data", name));
        var survey = SurveyReader.Read(
            new(new("m", Data("models.yaml")), new("b", Data("benchmarks.yaml")), new("r", Data("results.yaml")), new("c", Data("claims.yaml")), new("x", Data("references.bib"))), findings);

        var open = survey.Models.Where(model => model is { Kind: ModelKind.Model, Weights: Survey.Weights.Open }).ToList();
        var missing =
            from model in open
            from way in ((string Id, string? Served)[])[($"{model.Id}-ollama", model.Ollama), ($"{model.Id}-vllm", model.HuggingFace)]
            where way.Served is not null && catalogue.Find(way.Id) is not { } entry || catalogue.Find(way.Id) is { } named && (named.ServedModel != way.Served || named.SurveyModel != model.Id)
            select way.Id;

        Assert.Empty(missing);
        Assert.InRange(open.Count(model => model.HuggingFace is not null), 40, 100);
    }

    [Fact]
    public void Catalogue_of_the_repository_is_without_fault()
    {
        var findings = new FindingList();
        var survey = File.ReadLines(Path.Combine(Repository.Root, "input", "data", "models.yaml"))
            .Where(line => line.StartsWith("- id: ", StringComparison.Ordinal)).Select(line => line[6..].Trim()).ToHashSet();

        var catalogue = ModelCatalogue.Read(File.ReadAllText(Path.Combine(Repository.Root, "input", "models.yaml")), "models.yaml", survey, findings);

        Assert.Empty(findings.Sorted());
        Assert.NotNull(catalogue.Find("smollm2-135m-instruct"));
    }

    private static void AssertFinding(string yaml, string code, int line, string problem)
    {
        var findings = new FindingList();

        var catalogue = ModelCatalogue.Read(yaml, "models.yaml", new HashSet<string> { "llama-2-7b-chat" }, findings);

        var finding = Assert.Single(findings.Sorted(), finding => finding.Code == code);
        Assert.Equal(line, finding.Place.Line);
        Assert.Contains(problem, finding.Problem);
        Assert.Empty(catalogue.Entries);
    }
}
