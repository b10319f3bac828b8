using Evidence.Scenarios;
using Findings;

namespace Evidence.Tests.Scenarios;

public sealed class ScenarioReaderTests
{
    private const string Path = "scenarios/tool-use.yaml";

    private const string Good = """
        id: tool-use
        title: Tools
        area: agents
        summary: What is asked.
        runner: agent-tool-use
        version: 1
        system: |
          You are careful.
        prompt: "In {place}: {question} {passages} {\"a\": 1} {X}"
        example:
          - user: How many?
          - call: {tool: look, arguments: {n: 7, q: "7", on: true, deep: [1.5, null, ~]}}
          - result: seven
          - assistant: Seven.
        tools: [look]
        reads: [data/results.yaml, corpora/survey]
        scorer: number
        settings: {temperature: 0.5, seed: 3, max-output-tokens: 64, max-turns: 4, context-tokens: 2048, passages: 2}
        samples:
          - id: s1
            question: How many?
            references: ["7", seven]
            reason: Easy.
            parameters: {place: Oslo}
          - id: s2
            question: And now?
            reason: No answer.
            parameters: {place: Rome, depth: 50}
        """;

    [Fact]
    public void Whole_scenario_is_read()
    {
        var findings = new FindingList();

        var scenario = ScenarioReader.Read(Good, Path, findings)!;

        Assert.Empty(findings.Sorted());
        Assert.Equal(("tool-use", "agents", 1, "You are careful."), (scenario.Id, scenario.Area, scenario.RunnerVersion, scenario.System));
        Assert.Equal(new ScenarioSettings { Temperature = 0.5, Seed = 3, MaxOutputTokens = 64, MaxTurns = 4, ContextTokens = 2048, Passages = 2 }, scenario.Settings);
        Assert.Equal(["7", "seven"], scenario.Samples[0].References);
        Assert.Empty(scenario.Samples[1].References);
        Assert.Equal("50", scenario.Samples[1].Parameters["depth"]);
        Assert.Equal(new SourcePlace(Path, 25, 5), scenario.Samples[1].Place);
        Assert.Equal(["data/results.yaml", "corpora/survey"], scenario.Reads);
    }

    [Fact]
    public void Call_of_an_example_keeps_the_kinds_of_its_arguments()
    {
        var example = ScenarioReader.Read(Good, Path, new())!.Example;

        Assert.Equal(["user", "call", "result", "assistant"], example.Select(message => message.Role));
        Assert.Equal(new ExampleMessage("call", """{"n":7,"q":"7","on":true,"deep":[1.5,null,null]}""", "look"), example[1]);
    }

    [Fact]
    public void Settings_and_example_may_be_left_out()
    {
        var scenario = ScenarioReader.Read("""
            id: tool-use
            title: T
            area: agents
            summary: S
            runner: r
            version: 2
            prompt: "{question}"
            scorer: exact
            samples: [{id: a, question: q, reason: r}]
            """, Path, new())!;

        Assert.Equal(new ScenarioSettings(), scenario.Settings);
        Assert.Empty(scenario.Example);
        Assert.Equal("", scenario.System);
    }

    [Theory]
    [InlineData("id: tool-use", "id: tool-uses", "(1,5): error SG0501: The scenario 'tool-uses' stands in the file 'tool-use.yaml'.")]
    [InlineData("id: tool-use", "id: ../x", "(1,5): error SG0502: The id '../x' cannot be part of a path and an address.")]
    [InlineData("area: agents", "area: Long Context", "(3,7): error SG0502: The id 'Long Context'")]
    [InlineData("id: s2", "id: S 2", "(25,5): error SG0502: The id 'S 2'")]
    [InlineData("id: s2", "id: s1", "(25,5): error SG0503: The sample 's1' stands already in line 20.")]
    [InlineData("{place}", "{plac}", "(9,9): error SG0505: The prompt has a gap '{plac}' that sample 's1' does not fill. Give every sample a parameter 'plac', or name another gap (closest: 'place').")]
    [InlineData("{place}", "{depth}", "(9,9): error SG0505: The prompt has a gap '{depth}' that sample 's1' does not fill.")]
    [InlineData("- result: seven", "- reslt: seven", "(13,5): error SG0506: A message of the example has the keys 'reslt'. Write one of: user, assistant, call, result.")]
    [InlineData("- result: seven", "- {result: a, user: b}", "(13,5): error SG0506: A message of the example has the keys 'result, user'.")]
    [InlineData("- result: seven", "- user: seven", "(13,5): error SG0506: A 'call' of the example is followed by 'user'.")]
    [InlineData("- user: How many?", "- result: x", "(11,5): error SG0506: A 'result' of the example follows 'none'.")]
    [InlineData("temperature: 0.5", "temperature: -1", ": error SG0507: The number '-1' is out of range. Write 0 to 2.")]
    [InlineData("version: 1", "version: 0", "(6,10): error SG0507: The number '0' is out of range. Write 1 or more.")]
    [InlineData("version: 1", "version: one", "(6,10): error SG0005: 'one' stands where a whole number is wanted.")]
    [InlineData("tools: [look]", "tools: [look, look]", ": error SG0508: 'look' stands in 'tools' more than once.")]
    [InlineData("{place: Oslo}", "{place: Oslo, question: x}", ": error SG0508: The parameter 'question' has the name of a gap that is filled otherwise.")]
    [InlineData("{place: Oslo}", "{place: Oslo, Big: x}", ": error SG0502: The parameter 'Big' cannot be the name of a gap.")]
    [InlineData("data/results.yaml", "../secret", ": error SG0509: The path '../secret' leads out of the input folder.")]
    [InlineData("data/results.yaml", "/etc/passwd", ": error SG0509: The path '/etc/passwd' leads out")]
    [InlineData("data/results.yaml", "data\\\\x", ": error SG0509: The path 'data\\\\x' leads out")]
    [InlineData("scorer: number", "scorr: number", "(1,1): error SG0003: The key 'scorer' is missing.")]
    [InlineData("scorer: number", "scorr: number", "(17,1): error SG0004: The key 'scorr' is not known here. Did you mean 'scorer'?")]
    [InlineData("seed: 3", "sed: 3", ": error SG0004: The key 'sed' is not known here. Did you mean 'seed'?")]
    [InlineData("reason: Easy.", "why: Easy.", ": error SG0004: The key 'why' is not known here.")]
    public void Fault_is_a_finding_at_its_place(string from, string to, string expected)
    {
        Assert.Contains(from, Good, StringComparison.Ordinal);

        Refuses(Good.Replace(from, to, StringComparison.Ordinal), expected);
    }

    [Fact]
    public void Scenario_without_samples_is_an_error() =>
        Refuses(Good[..Good.IndexOf("samples:", StringComparison.Ordinal)] + "samples: []", "(19,10): error SG0504: The list 'samples' is empty.");

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("id: [")]
    [InlineData("samples: {a: b}")]
    [InlineData("samples: [1, [2]]\nexample: 3\nsettings: []")]
    [InlineData("example: [{call: null}, {call: 3}, {call: {arguments: 4}}]")]
    public void Nonsense_gives_findings_and_no_scenario(string yaml) => Refuses(yaml, ": error SG0");

    [Fact]
    public void Findings_of_other_files_do_not_count()
    {
        var findings = new FindingList();
        findings.Error("SG0001", new("other.yaml"), "x", "y");

        Assert.NotNull(ScenarioReader.Read(Good, Path, findings));
    }

    private static void Refuses(string yaml, string expected)
    {
        var findings = new FindingList();

        Assert.Null(ScenarioReader.Read(yaml, Path, findings));
        Assert.Contains(findings.Sorted(), found => found.ToString().Contains(expected, StringComparison.Ordinal));
    }
}
