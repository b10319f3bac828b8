using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads the files that are copied as they are.</summary>
/// <param name="input">The input folder.</param>
public sealed class ReadAssets(InputFolder input) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context) =>
        from path in input.Files("assets", findings: context.Findings)
        let bytes = input.Bytes(path, context.Findings)
        where bytes is not null
        select new Document(path, new AssetFile(path["assets/".Length..], bytes));
}
