namespace Demos.Models;

/// <summary>Finds the weights of local models on this machine.</summary>
/// <param name="folders">Folders to look in, in this order; those that do not exist are passed over.</param>
public sealed class WeightsLocator(IReadOnlyList<string> folders)
{
    /// <summary>Folders to look in.</summary>
    public IReadOnlyList<string> Folders { get; } = folders;

    /// <summary>Looks in the folder that a person named, in <c>../shared/models</c> beside the repository, and in the repository's <c>models</c>, which git ignores.</summary>
    /// <param name="repository">Root of the repository.</param>
    /// <param name="named">The folder that a person named; null for none.</param>
    public static WeightsLocator For(string repository, string? named) => new(
    [
        .. string.IsNullOrEmpty(named) ? Array.Empty<string>() : [named],
        Path.GetFullPath(Path.Combine(repository, "..", "shared", "models")),
        DownloadFolder(repository),
    ]);

    /// <summary>Where downloads of a repository go: its folder <c>models</c>.</summary>
    public static string DownloadFolder(string repository) => Path.GetFullPath(Path.Combine(repository, "models"));

    /// <summary>The path of a model's weights, or null where they are not here.</summary>
    /// <remarks>Found by name and size; <see cref="ChatClientFactory"/> checks the digest.</remarks>
    public string? Find(Weights weights) => Folders
        .Select(folder => new FileInfo(Path.Combine(folder, weights.File)))
        .FirstOrDefault(file => file.Exists && file.Length == weights.Bytes)?.FullName;

    /// <summary>The path of a model's weights.</summary>
    /// <exception cref="WeightsMissingException">They are not here.</exception>
    /// <exception cref="ArgumentException">The model has no weights of its own.</exception>
    public string Need(ModelEntry entry) => entry.Weights is not { } weights
        ? throw new ArgumentException($"The model '{entry.Id}' has no weights of its own.", nameof(entry))
        : Find(weights) ?? throw new WeightsMissingException(entry.Id, weights, Folders);
}
