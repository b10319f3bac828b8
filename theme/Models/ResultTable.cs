using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>Models against benchmarks.</summary>
public sealed record ResultTable
{
    /// <summary>What the table shows, one sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>One column a benchmark.</summary>
    public required ImmutableArray<ResultColumn> Columns { get; init; }

    /// <summary>One row a model.</summary>
    public required ImmutableArray<ResultRow> Rows { get; init; }
}

/// <summary>A benchmark as a column.</summary>
/// <param name="Benchmark">The benchmark.</param>
/// <param name="Address">Its page.</param>
/// <param name="Decimals">Most decimals that a value of the column is printed with.</param>
public sealed record ResultColumn(Benchmark Benchmark, string Address, int Decimals);

/// <summary>A model as a row.</summary>
/// <param name="Model">The model.</param>
/// <param name="Address">Its page.</param>
/// <param name="Cells">One cell a column.</param>
/// <param name="Sources">The works that the row's numbers were read in.</param>
public sealed record ResultRow(LanguageModel Model, string Address, ImmutableArray<ResultCell> Cells, ImmutableArray<CitedWork> Sources);

/// <summary>One model on one benchmark.</summary>
/// <param name="Number">The number; null where none is known.</param>
/// <param name="IsBest">Whether no value of the column is better.</param>
/// <param name="Others">How many further values of the pair the page of the benchmark lists.</param>
public sealed record ResultCell(QuotedNumber? Number, bool IsBest, int Others)
{
    /// <summary>Why there is no number.</summary>
    public const string MissingReason = "no value found in the sources read";
}
