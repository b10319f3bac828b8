using System.Collections.Immutable;
using Demos.Agents;
using Demos.LongContext;
using Demos.Models.Embeddings;
using Demos.Questions;
using Demos.Retrieval;
using Demos.Retrieval.Stores;
using Demos.Sandbox;
using Demos.Scenarios;
using Demos.Scoring;
using Evidence.Scenarios;
using Findings;
using Microsoft.Extensions.AI;
using Survey;

namespace Demos.Cli;

/// <summary>Hands each runner what it needs: one runner for one sample.</summary>
internal sealed class RunnerFactory(Workspace workspace) : IDisposable
{
    private readonly InMemoryVectorStore _store = new();
    private readonly Dictionary<string, ImmutableArray<CorpusText>> _corpora = new(StringComparer.Ordinal);
    private SurveyFacts? _facts;
    private CachedEmbeddings? _embeddings;

    /// <summary>Version by name of every runner.</summary>
    public static IReadOnlyDictionary<string, int> Versions { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [QuestionRunner.RunnerName] = QuestionRunner.RunnerVersion,
        [ToolUseRunner.RunnerName] = ToolUseRunner.RunnerVersion,
        [SelfDebugRunner.RunnerName] = SelfDebugRunner.RunnerVersion,
        [RetrievalRunner.RunnerName] = RetrievalRunner.RunnerVersion,
        [NeedleRunner.RunnerName] = NeedleRunner.RunnerVersion,
        [KeyValueRunner.RunnerName] = KeyValueRunner.RunnerVersion,
    };

    /// <summary>Whether a scenario can be run by this program: SG0551 runner, SG0552 version, SG0553 tool, SG0554 scorer, SG0555 tests of code.</summary>
    public static bool Check(Scenario scenario, FindingList findings)
    {
        foreach (var tool in scenario.Tools.Except(ToolUseRunner.ToolNames))
        {
            findings.Error("SG0553", scenario.Place, $"There is no tool '{tool}'.", $"Write some of: {string.Join(", ", ToolUseRunner.ToolNames)}{Closest.Hint(tool, ToolUseRunner.ToolNames)}.");
        }

        if (!Scorers.Names.Contains(scenario.Scorer))
        {
            findings.Error("SG0554", scenario.Place, $"There is no scorer '{scenario.Scorer}'.", $"Write one of: {string.Join(", ", Scorers.Names)}{Closest.Hint(scenario.Scorer, Scorers.Names)}.");
        }

        if (scenario.Runner == SelfDebugRunner.RunnerName && !CodeTests.Check(scenario, findings))
        {
            return false;
        }

        return Refusals.Check(scenario, Versions, findings);
    }

    /// <summary>Makes the runner of a scenario, on a chat client of one sample.</summary>
    public IScenarioRunner Create(Scenario scenario, IChatClient client, IHaystackRuler ruler) => scenario.Runner switch
    {
        QuestionRunner.RunnerName => new QuestionRunner(client),
        ToolUseRunner.RunnerName => new ToolUseRunner(client, _facts ??= workspace.Facts()),
        SelfDebugRunner.RunnerName => new SelfDebugRunner(client, new JavaScriptSandbox(SandboxProgram.OfThisAssembly, new())),
        RetrievalRunner.RunnerName => new RetrievalRunner(client, _embeddings ??= new(new MiniLmEmbeddingGenerator()), _store, CorpusOf(scenario)),
        KeyValueRunner.RunnerName => new KeyValueRunner(client),
        NeedleRunner.RunnerName => new NeedleRunner(client, ruler, CorpusOf(scenario)),
        _ => throw new ArgumentException($"There is no runner '{scenario.Runner}'.", nameof(scenario)),
    };

    public void Dispose()
    {
        _store.Dispose();
        _embeddings?.Dispose();
    }

    private ImmutableArray<CorpusText> CorpusOf(Scenario scenario)
    {
        if (!_corpora.TryGetValue(scenario.Id, out var corpus))
        {
            _corpora[scenario.Id] = corpus = [.. scenario.Reads.SelectMany(folder => CorpusText.ReadAll(workspace.Input, folder))];
        }

        return corpus is not []
            ? corpus
            : throw new UserErrorException($"The scenario '{scenario.Id}' reads no text.", "Name a folder with .md files under 'reads', such as corpora/survey.");
    }
}
