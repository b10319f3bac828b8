using System.Collections.Immutable;
using Findings;

namespace Survey;

/// <summary>Something that a reader can see now and could not before, or that was wrong and is mended.</summary>
public sealed record Update
{
    /// <summary>Id; stays for ever, since feed readers know the entry by it.</summary>
    public required string Id { get; init; }

    /// <summary>The day it was published.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What became different for a reader, in a sentence or two.</summary>
    public required string Text { get; init; }

    /// <summary>Addresses of the pages that show it, such as <c>/agents/</c>.</summary>
    public ImmutableArray<string> Pages { get; init; } = [];

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}
