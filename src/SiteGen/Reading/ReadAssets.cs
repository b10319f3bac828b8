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
        from path in input.In(context).List("assets")
        let asset = context.Recall(path, null, part => input.In(part).Bytes(path) is { } bytes ? new AssetFile(path["assets/".Length..], bytes) : null)
        where asset is not null
        select new Document(path, asset);
}
