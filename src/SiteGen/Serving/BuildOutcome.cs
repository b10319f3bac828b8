using System.Collections.Immutable;
using Findings;

namespace SiteGen.Serving;

/// <summary>What the preview needs to know of a build.</summary>
/// <param name="IsWritten">Whether the output folder now holds what this build rendered.</param>
/// <param name="Findings">What the writer should know.</param>
public sealed record BuildOutcome(bool IsWritten, ImmutableArray<Diagnostic> Findings);
