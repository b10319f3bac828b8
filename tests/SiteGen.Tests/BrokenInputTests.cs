using System.Text;
using Common;

namespace SiteGen.Tests;

/// <summary>What writers get wrong, each with its code and its place. Nothing of it may end in an exception, and nothing is written.</summary>
public sealed class BrokenInputTests
{
    [Theory]
    [InlineData("SG0001", "pages/index.md(2,5)", "Title: T\nA: b: c\n---\n")]
    [InlineData("SG0002", "pages/index.md(1)", "- a\n---\n")]
    [InlineData("SG0005", "pages/index.md(2,8)", "Title: T\nOrder: first\n---\n")]
    [InlineData("SG0301", "pages/index.md(1)", "Text.\n")]
    [InlineData("SG0301", "pages/index.md(1)", "")]
    [InlineData("SG0301", "pages/index.md(1)", "Order: 1\n---\n")]
    [InlineData("SG0302", "pages/index.md(2,9)", "Title: T\nLayout: artikel\n---\n")]
    [InlineData("SG0303", "pages/index.md(2,12)", "Title: T\nPublished: 30.11.2023\n---\n")]
    [InlineData("SG0305", "pages/index.md(4,3)", "Title: T\n---\n\na <b>\n")]
    [InlineData("SG0305", "pages/index.md(5,1)", "---\nTitle: T\n---\n\n<div>\n")]
    [InlineData("SG0306", "pages/index.md(3,1)", "Title: T\n---\n[a {{result: b/c}}](/d/)\n")]
    [InlineData("SG0307", "pages/index.md(3,1)", "Title: T\n---\n:::\n:::\n")]
    [InlineData("SG0309", "pages/index.md(3,2)", "Title: T\n---\n [a](javascript:b)\n")]
    [InlineData("SG0309", "pages/index.md(4,3)", "Title: T\n---\nFirst\nA [](javascript:b)\n===\n")]
    public void Page_with_a_mistake_is_told_its_place(string code, string at, string page)
    {
        var site = Site.Build($"-- pages/index.md --\n{page}");

        site.HasError(code, at);
        Assert.Empty(site.Files);
        Assert.Contains("Nothing was written.", site.Complained, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n---\nText.\n")]
    [InlineData("- a\n---\nText.\n")]
    [InlineData("Title: T\nA: b: c\n---\n")]
    public void Front_matter_that_does_not_read_is_one_finding(string page) =>
        Assert.Single(Site.Build($"-- pages/index.md --\n{page}").Run.Findings);

    [Fact]
    public void Unknown_key_is_a_warning_that_names_the_closest()
    {
        var site = Site.Build("-- pages/index.md --\nTitle: T\nDescripton: D\n---\n");

        site.HasWarning("SG0004", at: "pages/index.md(2,1)");
        Assert.Contains("'Description'", site.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_key_stops_a_strict_build()
    {
        var site = Site.Build("-- pages/index.md --\nTitle: T\nDescripton: D\n---\n", settings: settings => settings with { IsStrict = true });

        Assert.Empty(site.Files);
    }

    [Fact]
    public void Mistake_in_a_file_beside_the_page_is_told_there()
    {
        var site = Site.Build("-- pages/_directory.yml --\nLayout: x\n-- pages/a.md --\nTitle: T\n---\n-- pages/b.md --\nTitle: T\n---\n");

        site.HasError("SG0302", at: "pages/_directory.yml(1,9)");
        Assert.Single(site.Run.Findings, found => found.Code == "SG0302");
    }

    [Theory]
    [InlineData("SG0012", new byte[] { (byte)'T', 0xE4, (byte)'t' })]
    [InlineData("SG0012", new byte[] { 0xFF, 0xFE, (byte)'T', 0 })]
    [InlineData("SG0012", new byte[] { (byte)'T', 0, (byte)'t' })]
    public void File_that_is_no_text_is_found(string code, byte[] content)
    {
        var site = Site.Build("", input =>
        {
            Directory.CreateDirectory(Path.Combine(input, "pages"));
            File.WriteAllBytes(Path.Combine(input, "pages", "index.md"), content);
        });

        site.HasError(code, at: "pages/index.md(1)");
    }

    [Fact]
    public void File_that_is_too_large_is_found()
    {
        var site = Site.Build("", input =>
        {
            Directory.CreateDirectory(Path.Combine(input, "pages"));
            File.WriteAllText(Path.Combine(input, "pages", "index.md"), new string('a', (5 * 1024 * 1024) + 1), Encoding.UTF8);
        });

        site.HasError("SG0011", at: "pages/index.md");
    }

    [Fact]
    public void File_of_the_data_that_is_missing_is_found() =>
        Site.Build("-- data/models.yaml --\nmodels: []\n").HasError("SG0010", at: "data/results.yaml");

    [Theory]
    [InlineData("[", 50_000)]
    [InlineData("> ", 50_000)]
    [InlineData("* ", 50_000)]
    [InlineData("a", 70_000)]
    [InlineData("![[", 20_000)]
    public void Pathological_line_is_found_in_good_time(string part, int times)
    {
        var site = Site.Build("-- pages/index.md --\nTitle: T\n---\n\n" + string.Concat(Enumerable.Repeat(part, times)) + "\n");

        Assert.Contains(site.Run.Findings, found => found.Code == "SG0304" && found.Place.Path == "pages/index.md");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("- ")]
    [InlineData("{a: ")]
    [InlineData("? ")]
    public void Pathological_front_matter_is_found_and_does_not_end_the_program(string part)
    {
        var site = Site.Build("-- pages/index.md --\n---\nTitle: " + (part[0] is '-' or '?' ? "\n  " : "") + string.Concat(Enumerable.Repeat(part, 20_000)) + "\n---\n");

        Assert.Equal("SG0001", Assert.Single(site.Run.Findings).Code);
    }

    [Fact]
    public void Pathological_list_is_found_in_good_time()
    {
        var nested = string.Concat(Enumerable.Range(0, 2000).Select(level => new string(' ', 2 * level) + "- a\n"));

        Site.Build("-- pages/index.md --\nTitle: T\n---\n" + nested).HasError("SG0304", at: "pages/index.md(130)");
    }

    [Fact]
    public void Input_folder_that_is_missing_is_told_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        using var complained = new StringWriter();
        using var renderer = new SiteGen.Rendering.ComponentRenderer();
        var settings = new SiteGen.Cli.BuildSettings { Input = folder.In("nowhere"), Output = folder.In("output") };

        var code = new SiteGen.Cli.BuildRunner(renderer, TimeProvider.System, TextWriter.Null, complained, new(null, TextWriter.Null)).Run(settings, SiteGen.Engine.Phase.Write, CancellationToken.None);

        Assert.Equal(1, code);
        Assert.StartsWith("There is no input folder '", complained.ToString(), StringComparison.Ordinal);
    }
}
