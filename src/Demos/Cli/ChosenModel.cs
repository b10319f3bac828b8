using System.Text.RegularExpressions;
using Demos.Models;
using Evidence.Recordings;
using Findings;

namespace Demos.Cli;

/// <summary>The model that a person chose: an id of the catalogue, or a file of weights.</summary>
/// <param name="Entry">The entry; for a file one made from its name.</param>
/// <param name="WeightsPath">The file; null for an entry of the catalogue.</param>
internal sealed partial record ChosenModel(ModelEntry Entry, string? WeightsPath)
{
    /// <summary>The model that runs where none is chosen: small enough for any machine.</summary>
    public const string Default = "smollm2-135m-instruct";

    /// <summary>Finds the model.</summary>
    /// <exception cref="UserErrorException">There is no such model or file.</exception>
    public static ChosenModel Find(string named, ModelCatalogue catalogue, string workingFolder)
    {
        if (named.EndsWith(".gguf", StringComparison.OrdinalIgnoreCase))
        {
            return OfFile(named, Path.GetFullPath(named, workingFolder));
        }

        var ids = catalogue.Entries.Select(entry => entry.Id).ToList();
        return catalogue.Find(named) is { } entry
            ? new(entry, null)
            : throw new UserErrorException($"There is no model '{named}' in input/models.yaml{Closest.Hint(named, ids)}.",
                "Use an id that 'demos models' lists, or the path of a file that ends in .gguf.");
    }

    private static ChosenModel OfFile(string named, string path)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"There is no file '{named}'.", "Correct the path, or use an id that 'demos models' lists.");
        }

        var id = NoSegment().Replace(Path.GetFileNameWithoutExtension(path).ToLowerInvariant(), "-").Trim('-', '.');
        return RecordingPath.IsSegment(id)
            ? new(new() { Id = id, Name = Path.GetFileName(path), Family = "", Licence = "not checked", Provider = ModelProvider.Local, Place = new(named) }, path)
            : throw new UserErrorException($"The name of the file '{named}' cannot be part of an address.", "Rename it: letters, digits, '.' and '-'.");
    }

    [GeneratedRegex(@"[^a-z0-9.-]+|\.\.+")]
    private static partial Regex NoSegment();
}
