using System.Collections.Immutable;
using Demos.Agents;
using Demos.Judging;
using Demos.LongContext;
using Demos.Models.Embeddings;
using Demos.Questions;
using Demos.Retrieval;
using Demos.Retrieval.Stores;
using Demos.Retrieval.Stores.Qdrant;
using Demos.Sandbox;
using Demos.Scenarios;
using Demos.Scoring;
using Evidence.Scenarios;
using Findings;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.VectorData;
using Survey;

namespace Demos.Cli;

/// <summary>Hands each runner what it needs: one runner for one sample.</summary>
/// <param name="workspace">The input.</param>
/// <param name="qdrant">Where vectors are kept; null keeps them in memory.</param>
internal sealed class RunnerFactory(Workspace workspace, QdrantOptions? qdrant = null) : IDisposable
{
    private readonly Lock _making = new();
    private readonly VectorStore _store = qdrant is null ? new InMemoryVectorStore() : new QdrantVectorStore(qdrant);
    private readonly Dictionary<string, ImmutableArray<CorpusText>> _corpora = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RetrievalConditions> _retrieval = new(StringComparer.Ordinal);
    private SurveyFacts? _facts;
    private CachedEmbeddings? _embeddings;

    /// <summary>Version by name of every runner.</summary>
    public static IReadOnlyDictionary<string, int> Versions { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        [QuestionRunner.RunnerName] = QuestionRunner.RunnerVersion,
        [ToolUseRunner.RunnerName] = ToolUseRunner.RunnerVersion,
        [FeedbackRunner.RunnerName] = FeedbackRunner.RunnerVersion,
        [ExploreRunner.RunnerName] = ExploreRunner.RunnerVersion,
        [SelfDebugRunner.RunnerName] = SelfDebugRunner.RunnerVersion,
        [RetrievalRunner.RunnerName] = RetrievalRunner.RunnerVersion,
        [SummaryRunner.RunnerName] = SummaryRunner.RunnerVersion,
        [WholeTextRunner.RunnerName] = WholeTextRunner.RunnerVersion,
        [NeedleRunner.RunnerName] = NeedleRunner.RunnerVersion,
        [AggregateRunner.RunnerName] = AggregateRunner.RunnerVersion,
        [KeyValueRunner.RunnerName] = KeyValueRunner.RunnerVersion,
        [JudgeRunner.RunnerName] = JudgeRunner.RunnerVersion,
    };

    /// <summary>Tools that runners offer, by name of the runner.</summary>
    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Tools { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [ToolUseRunner.RunnerName] = ToolUseRunner.ToolNames,
        [ExploreRunner.RunnerName] = ExploreRunner.ToolNames,
    };

    /// <summary>Conditions that runners know, by name of the runner.</summary>
    private static IReadOnlyDictionary<string, ImmutableArray<string>> Conditions { get; } = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        [RetrievalRunner.RunnerName] = RetrievalConditions.Names,
        [WholeTextRunner.RunnerName] = WholeTextRunner.Names,
    };

    /// <summary>Whether a scenario can be run by this program: SG0551 runner, SG0552 version, SG0553 tool, SG0554 scorer, SG0555 tests of code, SG0556 condition.</summary>
    public static bool Check(Scenario scenario, FindingList findings)
    {
        IReadOnlyList<string> tools = Versions.ContainsKey(scenario.Runner) ? Tools.GetValueOrDefault(scenario.Runner, []) : [.. Tools.Values.SelectMany(names => names)];
        foreach (var tool in scenario.Tools.Except(tools))
        {
            findings.Error("SG0553", scenario.Place, $"The runner '{scenario.Runner}' has no tool '{tool}'.",
                tools is [] ? "Leave 'tools' out." : $"Write some of: {string.Join(", ", tools)}{Closest.Hint(tool, tools)}.");
        }

        if (!Scorers.Names.Contains(scenario.Scorer))
        {
            findings.Error("SG0554", scenario.Place, $"There is no scorer '{scenario.Scorer}'.", $"Write one of: {string.Join(", ", Scorers.Names)}{Closest.Hint(scenario.Scorer, Scorers.Names)}.");
        }

        var conditions = Conditions.GetValueOrDefault(scenario.Runner, []);
        foreach (var condition in scenario.Conditions.Except(conditions))
        {
            findings.Error("SG0556", scenario.Place, $"The runner '{scenario.Runner}' has no condition '{condition}'.",
                conditions.IsEmpty ? "Leave 'conditions' out." : $"Write some of: {string.Join(", ", conditions)}{Closest.Hint(condition, conditions)}.");
        }

        if (scenario.Runner == SelfDebugRunner.RunnerName && !CodeTests.Check(scenario, findings))
        {
            return false;
        }

        return Refusals.Check(scenario, Versions, findings);
    }

    /// <summary>Makes the runner of a scenario, on a chat client of one sample. Safe for many threads; what samples share is made once.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="client">The model.</param>
    /// <param name="ruler">Measures a haystack.</param>
    /// <param name="recorded">Stands for the search where a recording is replayed; null searches.</param>
    public IScenarioRunner Create(Scenario scenario, IChatClient client, IHaystackRuler ruler, RecordedRetrieval? recorded = null)
    {
        lock (_making)
        {
            return Make(scenario, client, ruler, recorded);
        }
    }

    private IScenarioRunner Make(Scenario scenario, IChatClient client, IHaystackRuler ruler, RecordedRetrieval? recorded) => scenario.Runner switch
    {
        QuestionRunner.RunnerName => new QuestionRunner(client),
        ToolUseRunner.RunnerName => new ToolUseRunner(client, _facts ??= workspace.Facts()),
        FeedbackRunner.RunnerName => new FeedbackRunner(client),
        ExploreRunner.RunnerName => new ExploreRunner(client),
        SelfDebugRunner.RunnerName => new SelfDebugRunner(client, new JavaScriptSandbox(SandboxProgram.OfThisAssembly, new())),
        RetrievalRunner.RunnerName => new RetrievalRunner(client, Search(scenario, recorded)),
        SummaryRunner.RunnerName => new SummaryRunner(client, Search(scenario, recorded)),
        WholeTextRunner.RunnerName => new WholeTextRunner(client, CorpusOf(scenario), Search(scenario, recorded)),
        AggregateRunner.RunnerName => new AggregateRunner(client),
        KeyValueRunner.RunnerName => new KeyValueRunner(client),
        JudgeRunner.RunnerName => new JudgeRunner(client),
        NeedleRunner.RunnerName => new NeedleRunner(client, ruler, CorpusOf(scenario)),
        _ => throw new ArgumentException($"There is no runner '{scenario.Runner}'.", nameof(scenario)),
    };

    public void Dispose()
    {
        foreach (var conditions in _retrieval.Values)
        {
            conditions.Dispose();
        }

        _store.Dispose();
        _embeddings?.Dispose();
    }

    private IRetrievalSource Search(Scenario scenario, RecordedRetrieval? recorded) => recorded is null ? RetrievalOf(scenario) : recorded;

    /// <summary>What finds passages for a scenario; made once.</summary>
    public RetrievalConditions RetrievalOf(Scenario scenario)
    {
        if (!_retrieval.TryGetValue(scenario.Id, out var conditions))
        {
            _retrieval[scenario.Id] = conditions = new(_store, scenario.Id, CorpusOf(scenario), _embeddings ??= new(new MiniLmEmbeddingGenerator()));
        }

        return conditions;
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
