using System.Collections.Immutable;
using Evidence.Recordings;

namespace Demos.Retrieval;

/// <summary>Finds nothing: the model answers from memory (closed book).</summary>
public sealed class NoRetriever : IRetriever
{
    /// <inheritdoc/>
    public Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken) =>
        Task.FromResult(ImmutableArray<RetrievedPassage>.Empty);
}
