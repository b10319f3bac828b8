using System.Collections.Immutable;

namespace Evidence.Recordings;

/// <summary>Everything that happened when one model answered one sample.</summary>
/// <remarks>Stored at <c>input/recordings/{scenario}/{model}/{sample}.json</c>, repeats in a folder <c>repeat-2</c> and so on, UTF-8, LF, keys in the order of declaration. Never edited by hand.</remarks>
public sealed record Recording
{
    /// <summary>The version of this shape that the program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Version of this shape.</summary>
    public required int Format { get; init; }

    /// <summary>Id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Id of the sample.</summary>
    public required string Sample { get; init; }

    /// <summary>Id of the model in the catalogue.</summary>
    public required string Model { get; init; }

    /// <summary>Which time the sample was asked, from 2; null for the first, which alone counts as the model's answer.</summary>
    public int? Repeat { get; init; }

    /// <summary>What the recording depends on.</summary>
    public required Closure Closure { get; init; }

    /// <summary>Who answered, on what, when.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Passages that were retrieved for the sample, best first.</summary>
    public required ImmutableArray<RetrievedPassage> Retrieved { get; init; }

    /// <summary>Each call of the model, in order.</summary>
    public required ImmutableArray<Turn> Turns { get; init; }

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>SHA-256 over the file with this value empty, 64 hex digits.</summary>
    public required string Digest { get; init; }
}

/// <summary>What a recording depends on: a digest for each part, and one over all.</summary>
/// <param name="Hash">SHA-256 over the parts, 64 hex digits.</param>
/// <param name="Parts">SHA-256 by part: prompt, sample, tools, reads, scorer, settings, runner.</param>
public sealed record Closure(string Hash, ImmutableSortedDictionary<string, string> Parts);

/// <summary>Who answered, on what, when.</summary>
public sealed record Provenance
{
    /// <summary>What ran the model, such as <c>LLamaSharp</c> or <c>OpenAI</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Its version.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>The name that the endpoint gave the model.</summary>
    public string? ServedModel { get; init; }

    /// <summary>The endpoint's fingerprint of its configuration.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Host of the endpoint; null in-process.</summary>
    public string? Host { get; init; }

    /// <summary>File of the weights, without a folder.</summary>
    public string? WeightsFile { get; init; }

    /// <summary>SHA-256 of the weights.</summary>
    public string? WeightsSha256 { get; init; }

    /// <summary>Context asked for, in tokens.</summary>
    public int? ContextAsked { get; init; }

    /// <summary>Context granted, in tokens.</summary>
    public int? ContextGranted { get; init; }

    /// <summary>How the model was given its tools: <c>native</c>, <c>grammar</c> or <c>json-schema</c>; null where the scenario offers none, and in older recordings.</summary>
    public string? Tools { get; init; }

    /// <summary>When the first turn began.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Version of the program that recorded.</summary>
    public required string Program { get; init; }
}

/// <summary>A passage handed to the model.</summary>
/// <param name="Document">Path below the input folder.</param>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Score">Score of the search that found it.</param>
/// <param name="Text">The passage as it stood then; empty where the request itself holds it word for word, as a haystack does.</param>
public sealed record RetrievedPassage(string Document, int Start, int Length, double Score, string Text);
