namespace Demos.Retrieval.Stores;

/// <summary>Keeps the rows of the highest scores; of equal scores those of the smaller keys. A row costs O(log count).</summary>
/// <param name="count">How many to keep.</param>
/// <param name="threshold">Lower scores are not kept.</param>
/// <param name="keyOf">The key of a row.</param>
/// <param name="order">Orders keys.</param>
internal sealed class BestRows<TKey>(int count, double threshold, Func<int, TKey> keyOf, IComparer<TKey> order)
{
    // The worst row is the first to leave.
    private readonly PriorityQueue<RankedRow, RankedRow> _kept =
        new(Comparer<RankedRow>.Create((left, right) => left.Score.CompareTo(right.Score) is var byScore and not 0 ? byScore : order.Compare(keyOf(right.Row), keyOf(left.Row))));

    /// <summary>A score below it cannot be kept any more.</summary>
    public float Least { get; private set; } = float.BitDecrement((float)threshold);

    /// <summary>Keeps a row where it is among the best so far.</summary>
    public void Offer(int row, float score)
    {
        if (score < threshold)
        {
            return;
        }

        var offered = new RankedRow(row, score);
        if (_kept.Count < count)
        {
            _kept.Enqueue(offered, offered);
        }
        else
        {
            _kept.EnqueueDequeue(offered, offered);
        }

        Least = _kept.Count < count ? Least : _kept.Peek().Score;
    }

    /// <summary>The kept rows, best first.</summary>
    public RankedRow[] InOrder()
    {
        var rows = new RankedRow[_kept.Count];
        for (var at = rows.Length - 1; at >= 0; at--)
        {
            rows[at] = _kept.Dequeue();
        }

        return rows;
    }
}
