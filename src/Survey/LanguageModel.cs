using System.Collections.Immutable;
using Findings;

namespace Survey;

/// <summary>A model, or a method that runs on one, as <c>data/models.yaml</c> describes it.</summary>
public sealed record LanguageModel
{
    /// <summary>Stable id and address: lower-case letters, digits, dots and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether this is a model or a method on top of another one.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>Who takes part in the comparison on which side.</summary>
    public required ModelRole Role { get; init; }

    /// <summary>Who made it.</summary>
    public required string Developer { get; init; }

    /// <summary>Size in words, such as <c>70B</c> or <c>undisclosed</c>.</summary>
    public required string Parameters { get; init; }

    /// <summary>Month of release.</summary>
    public required YearMonth Released { get; init; }

    /// <summary>What it was made from, in words.</summary>
    public required string BaseModel { get; init; }

    /// <summary>Whether the weights can be had.</summary>
    public required Weights Weights { get; init; }

    /// <summary>Licence of the weights, in words.</summary>
    public required string Licence { get; init; }

    /// <summary>arXiv id of its paper.</summary>
    public string? Arxiv { get; init; }

    /// <summary>Repository on Hugging Face, <c>owner/name</c>.</summary>
    public string? HuggingFace { get; init; }

    /// <summary>Tag for Ollama.</summary>
    public string? Ollama { get; init; }

    /// <summary>Sections of the survey that name it.</summary>
    public required ImmutableArray<string> SurveySections { get; init; }

    /// <summary>Whether its facts were seen in a source or recalled.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>Key of its reference.</summary>
    public required string Bib { get; init; }

    /// <summary>Remarks.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}
