using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>A difference between a table of the survey and the source of its number.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="InTable">The numbers as the table has them.</param>
/// <param name="InSource">The numbers as the sources have them.</param>
public sealed record DifferenceCard(Difference Difference, ImmutableArray<DifferenceNumber> InTable, ImmutableArray<DifferenceNumber> InSource)
{
    /// <summary>The numbers drawn, a strip for each benchmark on which the two sides are not the same numbers.</summary>
    public ImmutableArray<DifferenceStrip> Strips { get; init; } = [];
}

/// <summary>A number of a difference.</summary>
/// <param name="Number">The number.</param>
/// <param name="Role">On which side its model stands.</param>
/// <param name="Work">The document it was read in.</param>
public sealed record DifferenceNumber(QuotedNumber Number, ModelRole Role, CitedWork? Work);

/// <summary>The numbers of one benchmark: those of the table above, those of the sources below.</summary>
/// <param name="BenchmarkName">The benchmark.</param>
/// <param name="InTable">The numbers as the table has them.</param>
/// <param name="InSource">The numbers as the sources have them.</param>
/// <param name="Joined">Which of the table's numbers belongs to which of the sources'.</param>
public sealed record DifferenceStrip(
    string BenchmarkName, ImmutableArray<DifferenceNumber> InTable, ImmutableArray<DifferenceNumber> InSource, ImmutableArray<(DifferenceNumber Table, DifferenceNumber Source)> Joined);

/// <summary>The way from a number to a difference that it is part of.</summary>
/// <param name="Text">What is the matter.</param>
/// <param name="Address">Where the difference is told.</param>
/// <param name="Side">On which side the number stands.</param>
public sealed record DifferenceLink(string Text, string Address, DifferenceSide Side);

/// <summary>The two sides of a difference.</summary>
public enum DifferenceSide
{
    /// <summary>A table of the survey.</summary>
    Table,

    /// <summary>The source of its number.</summary>
    Source,
}
