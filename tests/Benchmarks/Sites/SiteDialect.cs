namespace Benchmarks.Sites;

/// <summary>How one generator spells what all have.</summary>
internal abstract class SiteDialect
{
    /// <summary>The folder of the pages, below that of the corpus.</summary>
    public abstract string Content { get; }

    /// <summary>The file of a section's page.</summary>
    public virtual string SectionFile => "index.md";

    /// <summary>Writes settings, templates and the first page.</summary>
    public abstract void WriteFrame(string folder);

    public abstract string Section(string name);

    public abstract string FrontMatter(CorpusPage page);

    public virtual string LinkById(string text, CorpusPage page) => $"[{text}]({page.Address})";

    protected static string SectionTitle(string name) => Words.Upper(name);

    protected static string SectionDescription(string name) => $"Everything about {name}, the newest first.";

    protected const string HomeTitle = "A site of many pages";

    protected const string HomeDescription = "Ten sections, and what is new in them.";

    protected static string HomeText => "The pages of this site say nothing, at the length and in the shape of pages that do.\n\n"
        + string.Concat(CorpusPage.Sections.Select(section => $"- [{SectionTitle(section)}](/{section}/)\n"));

    /// <summary>Copies the files that we wrote for a generator, such as its templates.</summary>
    protected static void CopyFiles(string name, string folder)
    {
        var from = Path.Combine(AppContext.BaseDirectory, "peers", name);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }
}

/// <summary>The dialect of <c>sitegen</c>: lists are blocks, links by id are <c>xref:</c>.</summary>
internal sealed class SitegenDialect : SiteDialect
{
    public override string Content => "input/pages";

    public override void WriteFrame(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, Content));
        File.WriteAllText(Path.Combine(folder, "input", "site.yaml"), "name: Many pages\nabout: a site of many pages\ncards: false\n");
        File.WriteAllText(Path.Combine(folder, Content, "index.md"), $"---\nTitle: {HomeTitle}\nDescription: {HomeDescription}\n---\n{HomeText}\n## What is new\n\n::: pages all order=date limit=10\n:::\n");
    }

    public override string Section(string name) =>
        $"---\nTitle: {SectionTitle(name)}\nDescription: {SectionDescription(name)}\nOrder: {Array.IndexOf(CorpusPage.Sections, name) + 1}\n---\n::: pages order=date\n:::\n";

    public override string FrontMatter(CorpusPage page) =>
        $"---\nTitle: {page.Title}\nDescription: {page.Description}\nPublished: {SiteCorpus.Day(page.Published)}\nUpdated: {SiteCorpus.Day(page.Updated)}\nXref: {page.Name}\n---\n";

    public override string LinkById(string text, CorpusPage page) => $"[{text}](xref:{page.Name})";
}

/// <summary>The dialect of Hugo.</summary>
internal sealed class HugoDialect : SiteDialect
{
    public override string Content => "hugo/content";

    public override string SectionFile => "_index.md";

    public override void WriteFrame(string folder)
    {
        CopyFiles("hugo", Path.Combine(folder, "hugo"));
        Directory.CreateDirectory(Path.Combine(folder, Content));
        File.WriteAllText(Path.Combine(folder, Content, "_index.md"), $"---\ntitle: {HomeTitle}\ndescription: {HomeDescription}\n---\n{HomeText}");
    }

    public override string Section(string name) => $"---\ntitle: {SectionTitle(name)}\ndescription: {SectionDescription(name)}\nweight: {Array.IndexOf(CorpusPage.Sections, name) + 1}\n---\n";

    public override string FrontMatter(CorpusPage page) =>
        $"---\ntitle: {page.Title}\ndescription: {page.Description}\ndate: {SiteCorpus.Day(page.Published)}\nlastmod: {SiteCorpus.Day(page.Updated)}\n---\n";
}

/// <summary>The dialect of Eleventy: the pages of a section carry its tag, through a file of data beside them.</summary>
internal sealed class EleventyDialect : SiteDialect
{
    public override string Content => "eleventy/content";

    public override void WriteFrame(string folder)
    {
        CopyFiles("eleventy", Path.Combine(folder, "eleventy"));
        foreach (var section in CorpusPage.Sections)
        {
            Directory.CreateDirectory(Path.Combine(folder, Content, section));
            File.WriteAllText(Path.Combine(folder, Content, section, $"{section}.11tydata.json"), $$"""{ "layout": "page.njk", "tags": ["pages", "{{section}}"], "section": "{{section}}" }""" + "\n");
        }

        File.WriteAllText(Path.Combine(folder, Content, "index.md"), $"---\ntitle: {HomeTitle}\ndescription: {HomeDescription}\nlayout: home.njk\n---\n{HomeText}");
    }

    // The data beside the pages would make the section's own page one of its pages: it takes its tags off again.
    public override string Section(string name) =>
        $"---\ntitle: {SectionTitle(name)}\ndescription: {SectionDescription(name)}\nlayout: section.njk\neleventyExcludeFromCollections: [pages, {name}]\n---\n";

    public override string FrontMatter(CorpusPage page) =>
        $"---\ntitle: {page.Title}\ndescription: {page.Description}\ndate: {SiteCorpus.Day(page.Published)}\nupdated: {SiteCorpus.Day(page.Updated)}\n---\n";
}
