using SiteGen.Engine;
using SiteGen.Reading;
using Theme;

namespace SiteGen.Rendering;

/// <summary>Puts the theme's style sheet and script, and the assets of the input, among the files of the site.</summary>
public sealed class RenderTheme : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Render;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        foreach (var (path, content) in ThemeFiles.All())
        {
            yield return new("theme/" + path, new OutputFile("theme/" + path, content, "theme/" + path));
        }

        foreach (var asset in context.All<AssetFile>())
        {
            yield return new("assets/" + asset.Path, new OutputFile(asset.Path, asset.Content, "assets/" + asset.Path));
        }
    }
}
