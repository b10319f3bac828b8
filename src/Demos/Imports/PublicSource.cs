using System.Collections.Immutable;
using Findings;

namespace Demos.Imports;

/// <summary>A public output that can be imported.</summary>
/// <param name="Name">Its name on the command line and of its figures.</param>
/// <param name="Says">What the import does, one sentence.</param>
/// <param name="Pins">Ids of its pinned sources, one a commit.</param>
/// <param name="Create">Makes the importer.</param>
public sealed record PublicSource(string Name, string Says, ImmutableArray<string> Pins, Func<PublicFiles, FindingList, IPublicImport> Create)
{
    /// <summary>Every public output, by name.</summary>
    public static ImmutableArray<PublicSource> All { get; } =
    [
        new("alce", "Counts correctness and usefulness of answers with citations (ALCE).", ["alce"], (files, findings) => new AlceImport(files, findings)),
        new("alpaca-eval", "Counts AlpacaEval's win rates from the judge's verdicts.", ["alpaca-eval"], (files, findings) => new AlpacaEvalImport(files, findings)),
        new("leval", "Scores answers on long documents, whole or retrieved (L-Eval).", ["leval", "leval-2023-07-17"], (files, findings) => new LevalImport(files, findings)),
        new("mint", "Counts what agents solve with tools and with feedback (MINT).", ["mint"], (files, findings) => new MintImport(files, findings)),
    ];
}
