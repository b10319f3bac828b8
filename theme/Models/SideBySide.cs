using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>What models answered to one item of a public output.</summary>
/// <param name="Source">The public output.</param>
/// <param name="Item">Id of the item.</param>
/// <param name="Instruction">What was asked; untrusted.</param>
/// <param name="Answers">One a model, in the order asked for.</param>
/// <param name="Address">The page of the figures.</param>
public sealed record SideBySide(string Source, string Item, string Instruction, ImmutableArray<ModelAnswer> Answers, string Address);

/// <summary>An answer as it is shown.</summary>
/// <param name="Model">The model's name in the source.</param>
/// <param name="Message">The text, raw and rendered through an allowlist.</param>
/// <param name="Score">The item's score, 0 to 1; null where it did not count.</param>
/// <param name="Length">Length in characters.</param>
public sealed record ModelAnswer(string Model, TranscriptMessage Message, double? Score, int? Length);
