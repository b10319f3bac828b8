using System.Collections.Immutable;
using Findings;

namespace Evidence.Scenarios;

/// <summary>A demo task, as <c>scenarios/{id}.yaml</c> defines it.</summary>
public sealed record Scenario
{
    /// <summary>Stable id and address; the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Title for readers.</summary>
    public required string Title { get; init; }

    /// <summary>Area of the survey it illustrates, as the site's address names it: <c>agents</c>, <c>long-context</c> …</summary>
    public required string Area { get; init; }

    /// <summary>What is asked of the model and why, one paragraph of plain text.</summary>
    public required string Summary { get; init; }

    /// <summary>Which runner carries it out: <c>agent-tool-use</c>, <c>retrieval</c>, <c>needle</c>.</summary>
    public required string Runner { get; init; }

    /// <summary>The version of that runner's behaviour that the scenario was written for; a runner refuses another.</summary>
    public required int RunnerVersion { get; init; }

    /// <summary>System prompt.</summary>
    public required string System { get; init; }

    /// <summary>User prompt; <c>{question}</c> and the names of a sample's parameters are filled in.</summary>
    public required string Prompt { get; init; }

    /// <summary>The worked example that stands in the conversation before the question; may be empty.</summary>
    public ImmutableArray<ExampleMessage> Example { get; init; } = [];

    /// <summary>Names of the tools the model may call.</summary>
    public ImmutableArray<string> Tools { get; init; } = [];

    /// <summary>Input files and folders that decide the answer beside this file, such as <c>data/results.yaml</c> or <c>corpora/survey</c>.</summary>
    public ImmutableArray<string> Reads { get; init; } = [];

    /// <summary>How an answer is scored: <c>exact</c>, <c>number</c>, <c>contains</c>, <c>quotation</c>.</summary>
    public required string Scorer { get; init; }

    /// <summary>Sampling and limits.</summary>
    public required ScenarioSettings Settings { get; init; }

    /// <summary>Ways in which each item is put to the model, such as <c>bm25</c> and <c>dense</c>; empty where there is one only. Each item is then a sample for each.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    /// <summary>The instances, in order; with conditions, all of an item's stand together.</summary>
    public required ImmutableArray<Sample> Samples { get; init; }

    /// <summary>Where the file begins.</summary>
    public required SourcePlace Place { get; init; }
}

/// <summary>Sampling and limits of a scenario.</summary>
public sealed record ScenarioSettings
{
    /// <summary>0 is greedy.</summary>
    public double Temperature { get; init; }

    /// <summary>Seed of the sampler.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Longest answer of one turn, in tokens.</summary>
    public int MaxOutputTokens { get; init; } = 256;

    /// <summary>Most calls of the model for one sample.</summary>
    public int MaxTurns { get; init; } = 1;

    /// <summary>Context asked for, in tokens; 0 leaves it to the model.</summary>
    public int ContextTokens { get; init; }

    /// <summary>Passages handed to the model by a retrieval scenario.</summary>
    public int Passages { get; init; } = 4;
}

/// <summary>One instance of a scenario.</summary>
public sealed record Sample
{
    /// <summary>Name of the parameter that holds a sample's condition.</summary>
    public const string ConditionParameter = "condition";

    /// <summary>Id within the scenario; part of an address. With a condition <c>{item}.{condition}</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The condition; empty where the scenario has none.</summary>
    public string Condition => Parameters.GetValueOrDefault(ConditionParameter, "");

    /// <summary>What is asked, whatever the condition: the id without it.</summary>
    public string Item => Condition.Length == 0 ? Id : Id[..^(Condition.Length + 1)];

    /// <summary>What the model is asked.</summary>
    public required string Question { get; init; }

    /// <summary>Accepted answers; empty where the right answer is that there is none.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Why this sample exists.</summary>
    public required string Reason { get; init; }

    /// <summary>Further values of the sample, such as the depth of a needle, by name.</summary>
    public ImmutableSortedDictionary<string, string> Parameters { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Where the sample stands.</summary>
    public required SourcePlace Place { get; init; }
}

/// <summary>One message of a worked example.</summary>
/// <param name="Role"><c>user</c>, <c>assistant</c>, <c>call</c> or <c>result</c>.</param>
/// <param name="Text">The text; for a call the arguments as JSON.</param>
/// <param name="Tool">The tool of a call; null otherwise.</param>
public sealed record ExampleMessage(string Role, string Text, string? Tool = null);
