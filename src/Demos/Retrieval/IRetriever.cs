using System.Collections.Immutable;
using Evidence.Recordings;

namespace Demos.Retrieval;

/// <summary>Finds passages for a question.</summary>
public interface IRetriever
{
    /// <summary>The best passages, best first; equal ones in the order of the corpus.</summary>
    /// <param name="question">The question.</param>
    /// <param name="count">How many; fewer where fewer are found.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken);
}
