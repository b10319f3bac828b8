using System.Collections.Immutable;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Searching;

/// <summary>Makes the index that the search of the pages reads, with pagefind, and puts it among the files of the site.</summary>
/// <remarks>
/// <para>Comes last of the checks: it reads the pages as they will be written, and no check has to see what it makes. Where something is wrong already, nothing will be written and no index is made.</para>
/// <para>The last index is kept in the cache, and pages that are the same bytes are not read again.</para>
/// </remarks>
/// <param name="program">Path of pagefind's program.</param>
/// <param name="cache">The cache folder.</param>
public sealed class IndexPages(string program, string cache) : IStep
{
    /// <summary>What marks the part of a page that is to be found; a page without it is left out.</summary>
    private static readonly byte[] Mark = "data-pagefind-body"u8.ToArray();

    /// <inheritdoc/>
    public Phase Phase => Phase.Check;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var pages = context.All<OutputFile>().Where(IsFound).ToImmutableArray();
        if (context.Findings.HasErrors || pages.IsEmpty)
        {
            return [];
        }

        var kept = new KeptIndex(cache);
        var digest = KeptIndex.DigestOf(program, pages, context.CancellationToken);
        if (kept.Find(digest, out var isDamaged) is not { IsEmpty: false } index)
        {
            if (isDamaged)
            {
                context.Findings.Warning("SG0424", new("cache/search-index"), "The index for search that was kept is damaged.", "Nothing is to be done: it is made anew.");
            }

            (index, var fault) = Pagefind.Read(program, pages, context.CancellationToken);
            if (fault is not null)
            {
                context.Findings.Error("SG0423", new(program), $"The index for search could not be made: {fault}", "Install pagefind anew with 'npm ci', or remove it: without it, search is left out.");
                return [];
            }

            kept.Keep(digest, index);
        }

        return index.Select(file => new Document("", file));
    }

    private static bool IsFound(OutputFile file) => file.Path.EndsWith(".html", StringComparison.Ordinal) && file.Content.Span.IndexOf(Mark) >= 0;
}
