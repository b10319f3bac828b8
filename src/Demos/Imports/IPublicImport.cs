using System.Collections.Immutable;
using Evidence.Answers;
using Evidence.Figures;

namespace Demos.Imports;

/// <summary>Turns the files of a public output into figures and texts.</summary>
public interface IPublicImport
{
    /// <summary>Reads all models of a source.</summary>
    /// <param name="source">The pins.</param>
    /// <param name="progress">Told the name of each model as it begins.</param>
    /// <param name="cancellationToken">Ends the import between two files.</param>
    /// <returns>Figures and texts; null, after a finding, where there can be none.</returns>
    Task<ImportOutcome?> RunAsync(PinnedSource source, IProgress<string>? progress, CancellationToken cancellationToken);
}

/// <summary>What an import came to.</summary>
/// <param name="Figures">One a model and item.</param>
/// <param name="Texts">One file a model and setting.</param>
public sealed record ImportOutcome(ImmutableArray<Figure> Figures, ImmutableArray<AnswerFile> Texts);
