using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>What models answered to one item of a public output.</summary>
/// <param name="Source">The public output.</param>
/// <param name="Item">Id of the item.</param>
/// <param name="Instruction">What was asked; untrusted.</param>
/// <param name="Runs">One a model, in the order asked for.</param>
/// <param name="Address">The page of the item, with every answer.</param>
public sealed record SideBySide(string Source, string Item, string Instruction, ImmutableArray<ShownRun> Runs, string Address)
{
    /// <summary>The list whose first item this is; null where the writer of the page chose it.</summary>
    public string? Rule { get; init; }

    /// <summary>What the item's id had to begin with; empty where nothing.</summary>
    public string Beginning { get; init; } = "";
}
