namespace Demos.Retrieval.Stores;

/// <summary>The words of one property's texts, row after row.</summary>
internal sealed class TermColumn
{
    private readonly List<TermWeights> _rows = [];

    /// <summary>Puts a text into a row; rows up to it must have been set before.</summary>
    public void Set(int row, string? text)
    {
        var weights = TermWeights.Of(text);
        if (row == _rows.Count)
        {
            _rows.Add(weights);
        }
        else
        {
            _rows[row] = weights;
        }
    }

    /// <summary>Copies a row over another.</summary>
    public void Copy(int from, int to) => _rows[to] = _rows[from];

    /// <summary>Offers the rows that have at least one of the words. Looks at every row.</summary>
    /// <param name="question">The words.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="best">Takes the score of a row.</param>
    /// <param name="accepts">Whether a row may be among the best.</param>
    public void Search<TKey>(TermWeights question, int rows, BestRows<TKey> best, Func<int, bool>? accepts)
    {
        float[] rarities = [.. question.Terms.Select(term => TermWeights.Rarity(rows, Having(term, rows)))];
        for (var row = 0; row < rows; row++)
        {
            var score = 0f;
            for (var at = 0; at < rarities.Length; at++)
            {
                score += rarities[at] * _rows[row].WeightOf(question.Terms[at]);
            }

            if (score > 0 && score >= best.Least && (accepts is null || accepts(row)))
            {
                best.Offer(row, score);
            }
        }
    }

    private int Having(uint term, int rows) => _rows.Take(rows).Count(row => row.WeightOf(term) > 0);
}
