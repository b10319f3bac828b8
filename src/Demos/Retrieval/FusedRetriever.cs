using System.Collections.Immutable;
using Evidence.Recordings;

namespace Demos.Retrieval;

/// <summary>Joins the lists of several retrievers by reciprocal rank fusion (hybrid search).</summary>
/// <remarks>Cormack, Clarke and Büttcher 2009: the score of a passage is the sum of 1 / (60 + rank) over the lists that have it. Ranks count from 1.</remarks>
/// <param name="retrievers">The retrievers.</param>
/// <param name="depth">How many passages of each list are looked at, at least 1.</param>
public sealed class FusedRetriever(ImmutableArray<IRetriever> retrievers, int depth = 50) : IRetriever
{
    private const double Damping = 60;

    /// <inheritdoc/>
    public async Task<ImmutableArray<RetrievedPassage>> SearchAsync(string question, int count, CancellationToken cancellationToken)
    {
        var scores = new Dictionary<(string Document, int Start), (RetrievedPassage Passage, double Score)>();
        foreach (var retriever in retrievers)
        {
            foreach (var (index, passage) in (await retriever.SearchAsync(question, Math.Max(depth, count), cancellationToken)).Index())
            {
                var key = (passage.Document, passage.Start);
                scores[key] = (passage, scores.GetValueOrDefault(key).Score + (1 / (Damping + index + 1)));
            }
        }

        return
        [
            .. scores.Values.OrderByDescending(found => found.Score)
                .ThenBy(found => found.Passage.Document, StringComparer.Ordinal).ThenBy(found => found.Passage.Start)
                .Take(count).Select(found => found.Passage with { Score = Math.Round(found.Score, 4) }),
        ];
    }
}
