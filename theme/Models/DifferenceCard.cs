using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>A difference between a table of the survey and the source of its number.</summary>
/// <param name="Difference">The difference.</param>
/// <param name="InTable">The numbers as the table has them.</param>
/// <param name="InSource">The numbers as the sources have them.</param>
public sealed record DifferenceCard(Difference Difference, ImmutableArray<DifferenceNumber> InTable, ImmutableArray<DifferenceNumber> InSource);

/// <summary>A number of a difference.</summary>
/// <param name="Number">The number.</param>
/// <param name="Role">On which side its model stands.</param>
/// <param name="Work">The document it was read in.</param>
public sealed record DifferenceNumber(QuotedNumber Number, ModelRole Role, CitedWork? Work);
