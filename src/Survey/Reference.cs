using System.Collections.Immutable;
using Findings;

namespace Survey;

/// <summary>A cited work, from <c>data/references.bib</c>, with LaTeX already turned into text.</summary>
public sealed record Reference
{
    /// <summary>Citation key.</summary>
    public required string Key { get; init; }

    /// <summary>Entry type in lower case, such as <c>misc</c> or <c>article</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Title as plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Authors in order.</summary>
    public required ImmutableArray<Author> Authors { get; init; }

    /// <summary>Whether the list of authors ends in <c>and others</c>.</summary>
    public bool HasMoreAuthors { get; init; }

    /// <summary>Year, four digits; null where unknown.</summary>
    public string? Year { get; init; }

    /// <summary>Address of the work.</summary>
    public string? Url { get; init; }

    /// <summary>arXiv id.</summary>
    public string? Arxiv { get; init; }

    /// <summary>Journal, proceedings or publisher.</summary>
    public string? Venue { get; init; }

    /// <summary>What is not certain about the entry.</summary>
    public string? Note { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}

/// <summary>A person or a body that wrote a work.</summary>
/// <param name="Given">Given names; empty for a body.</param>
/// <param name="Family">Family name with its particle, or the name of the body.</param>
public readonly record struct Author(string Given, string Family);
