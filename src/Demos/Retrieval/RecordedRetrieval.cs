using System.Collections.Immutable;
using Evidence.Recordings;

namespace Demos.Retrieval;

/// <summary>Finds what a recording found, for a replay without a search: <c>demos score --check</c> searches again.</summary>
/// <param name="passages">The passages of the recording, best first.</param>
public sealed class RecordedRetrieval(ImmutableArray<RetrievedPassage> passages) : IRetrievalSource, IRetriever
{
    /// <inheritdoc/>
    public Task<IRetriever> RetrieverAsync(string condition, CancellationToken cancellationToken) => Task.FromResult<IRetriever>(this);

    /// <inheritdoc/>
    public Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken) => Task.FromResult(passages);
}
