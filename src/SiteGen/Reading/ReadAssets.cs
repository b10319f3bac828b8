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
        input.In(context).List("assets").Select(path => new Document(path, context.Recall(path, null, part => new AssetFile(path["assets/".Length..], input.In(part).Bytes(path)))));
}
