using Findings;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Checks;

/// <summary>Two files must not fight for one address; addresses that differ only in case fight on some disks.</summary>
public sealed class CheckAddresses : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var first = new Dictionary<string, (OutputFile File, string Source)>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in context.Documents<OutputFile>())
        {
            var file = (OutputFile)document.Content;
            if (!first.TryAdd(file.Path, (file, document.Source)))
            {
                context.Findings.Error("SG0401", new SourcePlace(document.Source),
                    $"Two want the address '{file.Path}': {file.Origin} and {first[file.Path].File.Origin}.", "Give one of them another id or DestinationPath.");
            }
        }

        return [];
    }
}
