using System.Globalization;

namespace Benchmarks.Sites;

/// <summary>
/// Writes the same site for <c>sitegen</c> (<c>input</c>), Hugo (<c>hugo</c>) and Eleventy (<c>eleventy</c>): N pages in ten sections, a page for each section, a first page, and what each needs for a feed,
/// a map of the site and a page for addresses that lead nowhere. The same N gives the same bytes.
/// </summary>
internal static class SiteCorpus
{
    /// <summary>Scheme and host that the site is made for.</summary>
    public const string BaseUrl = "https://example.org";

    /// <summary>HTML files of the site: the pages, the sections, the first page and the one for addresses that lead nowhere.</summary>
    public static int HtmlFiles(int pages) => pages + CorpusPage.Sections.Length + 2;

    /// <summary>Writes.</summary>
    /// <param name="count">Pages, at least 1; what stands in the folder of an earlier run is removed.</param>
    /// <param name="folder">Where the three folders will stand.</param>
    public static void Write(int count, string folder)
    {
        foreach (var old in new[] { "input", "hugo", "eleventy" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
        {
            Directory.Delete(old, recursive: true);
        }

        SiteDialect[] dialects = [new SitegenDialect(), new HugoDialect(), new EleventyDialect()];
        foreach (var dialect in dialects)
        {
            dialect.WriteFrame(folder);
            foreach (var section in CorpusPage.Sections)
            {
                var path = Path.Combine(folder, dialect.Content, section);
                Directory.CreateDirectory(path);
                File.WriteAllText(Path.Combine(path, dialect.SectionFile), dialect.Section(section));
            }
        }

        Parallel.For(0, count, number =>
        {
            var page = CorpusPage.Of(number);
            foreach (var dialect in dialects)
            {
                File.WriteAllText(Path.Combine(folder, dialect.Content, page.Section, page.Name + ".md"), dialect.FrontMatter(page) + CorpusText.Of(page, count, dialect.LinkById));
            }
        });
    }

    /// <summary>A day as front matter has it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
