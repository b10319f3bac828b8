using System.Collections.Immutable;
using System.Globalization;
using Findings;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Lists the pages of a folder, with their days and descriptions: <c>::: pages folder=guides order=date limit=10</c>.</summary>
/// <remarks>
/// <para>The pages of a folder are the files in it and the <c>index.md</c> of each folder in it; with the word <c>all</c>, everything below it. Without <c>folder</c> it is the folder of the page itself.
/// Left out are the page itself, unlisted pages and the one for addresses that lead nowhere.</para>
/// <para>Without <c>order</c> they stand as their front matter says (Order, then title); <c>order=title</c> is by title, <c>order=date</c> by day of publication (or last change where only that is known), the newest first, and undated pages last.</para>
/// </remarks>
/// <param name="facts">The pages.</param>
/// <param name="context">Where findings go: SG0326 for a word, an order, a limit or a folder that there is none of.</param>
internal sealed class PageLists(SiteFacts facts, StepContext context)
{
    private static readonly ImmutableArray<string> Keys = ["folder", "limit", "order"];

    private static readonly ImmutableArray<string> Orders = ["date", "title"];

    private readonly Lazy<ILookup<string, PageSource>> _byFolder = new(() => Listed(facts).ToLookup(page => FolderOf(page.Path, page.Language), StringComparer.Ordinal));

    /// <summary>The list; null with a finding where the block cannot be read.</summary>
    public PagesFragment? Resolve(BlockSegment block)
    {
        if (block.Words.FirstOrDefault(word => word != "all") is { } word)
        {
            return Refuse(block, $"'{word}' says nothing of a list of pages.", "Write 'all', or one of: folder=…, limit=…, order=….");
        }

        if (block.Options.Keys.FirstOrDefault(key => !Keys.Contains(key)) is { } unknown)
        {
            return Refuse(block, $"A list of pages has no '{unknown}'.", $"Write one of: {string.Join(", ", Keys)}{Closest.Hint(unknown, Keys)}.");
        }

        if (block.Options.GetValueOrDefault("order") is { } order && !Orders.Contains(order))
        {
            return Refuse(block, $"'{order}' is no order of pages.", $"Write order=… with one of: {string.Join(", ", Orders)}{Closest.Hint(order, Orders)}.");
        }

        var limit = int.MaxValue;
        if (block.Options.GetValueOrDefault("limit") is { } most && !(int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit > 0))
        {
            return Refuse(block, $"'{most}' is no number of pages.", "Write limit=… with a whole number from 1.");
        }

        if (Folder(block) is not { } folder)
        {
            return null;
        }

        var pages = (block.Words.IsEmpty ? _byFolder.Value[folder] : _byFolder.Value.Where(pages => IsWithin(pages.Key, folder)).SelectMany(pages => pages)).Where(page => page.Path != block.Place.Path);
        return new([.. Ordered(pages, block.Options.GetValueOrDefault("order")).Take(limit).Select(Entry)]);
    }

    private static PageEntry Entry(PageSource page) => new(new(page.FrontMatter.Title, PageAddress.InEdition(page)), DayOf(page), page.FrontMatter.Description);

    private static IEnumerable<PageSource> Ordered(IEnumerable<PageSource> pages, string? order) => order switch
    {
        "date" => pages.OrderByDescending(page => DayOf(page) ?? DateOnly.MinValue).ThenBy(page => page.Path, StringComparer.Ordinal),
        "title" => pages.OrderBy(page => page.FrontMatter.Title, StringComparer.OrdinalIgnoreCase).ThenBy(page => page.Path, StringComparer.Ordinal),
        _ => pages.OrderBy(page => page.FrontMatter.Order).ThenBy(page => page.FrontMatter.Title, StringComparer.OrdinalIgnoreCase).ThenBy(page => page.Path, StringComparer.Ordinal),
    };

    private static DateOnly? DayOf(PageSource page) => page.FrontMatter.Published ?? page.FrontMatter.Updated;

    private static IEnumerable<PageSource> Listed(SiteFacts facts) =>
        facts.Pages.Where(page => !page.FrontMatter.IsUnlisted && page.Path.StartsWith("pages/", StringComparison.Ordinal) && PageAddress.InEdition(page) is not ("/" or "/404.html"));

    /// <summary>The folder that a block names, without slashes at its ends, empty for that of all pages; null with a finding where no page lies in it.</summary>
    private string? Folder(BlockSegment block)
    {
        if (block.Options.GetValueOrDefault("folder") is not { } named)
        {
            var path = InEdition(block.Place.Path, facts.Site.Edition.Language);
            return path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "";
        }

        var folder = named.Trim('/');
        if (_byFolder.Value.Any(pages => IsWithin(pages.Key, folder)))
        {
            return folder;
        }

        var folders = _byFolder.Value.Select(pages => pages.Key).Where(known => known.Length > 0);
        Refuse(block, $"No page lies in the folder '{named}'.", $"Write folder=… with a folder below 'pages'{Closest.Hint(folder, folders)}.");
        return null;
    }

    /// <summary>The folder whose page it is: that of its file, and of an <c>index.md</c> the one above.</summary>
    private static string FolderOf(string path, string language)
    {
        var below = InEdition(path, language);
        below = below.EndsWith("/index.md", StringComparison.Ordinal) ? below[..^"/index.md".Length] : below;
        return below.Contains('/', StringComparison.Ordinal) ? below[..below.LastIndexOf('/')] : "";
    }

    private static string InEdition(string path, string language)
    {
        var below = path["pages/".Length..];
        return below.StartsWith(language + "/", StringComparison.Ordinal) ? below[(language.Length + 1)..] : below;
    }

    private static bool IsWithin(string folder, string above) => above.Length == 0 || folder == above || folder.StartsWith(above + "/", StringComparison.Ordinal);

    private PagesFragment? Refuse(BlockSegment block, string problem, string remedy)
    {
        context.Findings.Error("SG0326", block.Place, problem, remedy);
        return null;
    }
}
