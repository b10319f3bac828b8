namespace SiteGen.Reading;

/// <summary>Where a Markdown page stands on the site.</summary>
public static class PageAddress
{
    /// <summary>The same without the folder of the language: <c>pages/ja/agents.md</c> is <c>/agents/</c> in its edition.</summary>
    public static string InEdition(PageSource page)
    {
        var (address, root) = (page.Address, "/" + page.Language);
        return address.StartsWith(root + "/", StringComparison.Ordinal) && page.Path.StartsWith($"pages{root}/", StringComparison.Ordinal) ? address[root.Length..] : address;
    }

    /// <summary><c>pages/agents.md</c> is <c>/agents/</c>, <c>pages/index.md</c> is <c>/</c>; a DestinationPath wins.</summary>
    internal static string Of(string source, FrontMatter frontMatter)
    {
        if (frontMatter.DestinationPath is { } destination)
        {
            var path = "/" + destination.Trim('/');
            return path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length]
                : Path.HasExtension(path) || path == "/" ? path : path + "/";
        }

        var name = source["pages".Length..^".md".Length];
        return name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"index".Length]
            : name == "/404" ? "/404.html" : name + "/";
    }
}
