using System.Collections.Immutable;
using Findings;

namespace Demos.Imports;

/// <summary>A public output that can be imported.</summary>
/// <param name="Name">Its name on the command line and of its figures.</param>
/// <param name="Says">What the import does, one sentence.</param>
/// <param name="Pins">Ids of its pinned sources, one a commit.</param>
/// <param name="Create">Makes the importer.</param>
/// <param name="ModelOf">The model that a file is of; null where it is of several, or all models need it.</param>
public sealed record PublicSource(
    string Name, string Says, ImmutableArray<string> Pins, Func<PublicFiles, FindingList, IPublicImport> Create, Func<PinnedFile, string?> ModelOf)
{
    /// <summary>The pins that some models need.</summary>
    /// <param name="pinned">All pins.</param>
    /// <param name="models">The models; empty for all.</param>
    public PinnedSource Narrow(PinnedSource pinned, ImmutableHashSet<string> models) =>
        models.IsEmpty ? pinned : pinned with { Files = [.. pinned.Files.Where(file => ModelOf(file) is not { } model || models.Contains(model))] };

    /// <summary>Every public output, by name.</summary>
    public static ImmutableArray<PublicSource> All { get; } =
    [
        new("alce", "Counts correctness and usefulness of answers with citations (ALCE).", ["alce"], (files, findings) => new AlceImport(files, findings), _ => null),
        new("alpaca-eval", "Counts AlpacaEval's win rates from the judge's verdicts.", ["alpaca-eval"], (files, findings) => new AlpacaEvalImport(files, findings), AlpacaEvalImport.ModelOf),
        new("leval", "Scores answers on long documents, whole or retrieved (L-Eval).", ["leval", "leval-2023-07-17"], (files, findings) => new LevalImport(files, findings), file => file.Path.Split('/')[^2]),
        new("mint", "Counts what agents solve with tools and with feedback (MINT).", ["mint"], (files, findings) => new MintImport(files, findings), file => MintRun.Of(file)?.Model),
    ];
}
