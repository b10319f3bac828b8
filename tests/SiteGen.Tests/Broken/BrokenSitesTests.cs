using Common;
using SiteGen.Engine;

namespace SiteGen.Tests.Broken;

/// <summary>Sites with a thousand broken things: all of them are said in one run, with place and remedy, in good time, and nothing is written.</summary>
public sealed class BrokenSitesTests(ITestOutputHelper output)
{
    /// <summary>On a machine with nothing else to do it is a few seconds.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    [Fact]
    public void Site_of_a_thousand_files_that_do_not_read_gives_findings() => Build(SiteThatDoesNotRead.Fill, 1000);

    [Fact]
    public void Site_in_which_a_thousand_things_lead_nowhere_gives_findings() => Build(SiteThatLeadsNowhere.Fill, 700);

    [Fact]
    public void Folder_that_nobody_may_read_is_a_finding()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Whoever runs this may read everything.");
        using var folder = new TemporaryFolder();
        var site = new BrokenFolder(folder.In("input"));
        site.Page("pages/a.md", "a\n");
        site.Page("pages/b/c.md", "c\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(site.In("pages/a.md"), UnixFileMode.None);
            File.SetUnixFileMode(site.In("pages/b"), UnixFileMode.None);
        }

        var build = BrokenBuild.Of(folder.In("input"), folder.In("output"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(site.In("pages/b"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Empty(build.Missing([new("SG0013", "pages/a.md"), new("SG0013", "pages/b")]));
    }

    [Fact]
    public void Links_of_folders_that_lead_in_circles_do_not_keep_a_good_site_from_being_built()
    {
        using var folder = new TemporaryFolder();
        var site = new BrokenFolder(folder.In("input"));
        site.Page("pages/index.md", "a\n");
        site.Write("assets/a.txt", "a");
        Directory.CreateSymbolicLink(site.In("pages/around"), ".");
        Directory.CreateSymbolicLink(site.In("assets/one"), "two");
        Directory.CreateSymbolicLink(site.In("assets/two"), ".");

        var build = BrokenBuild.Of(folder.In("input"), folder.In("output"));

        Assert.True(build.Code == 0, build.Complained);
        Assert.True(File.Exists(folder.In("output/a.txt")));
    }

    private void Build(Action<BrokenFolder> fill, int fewest)
    {
        using var folder = new TemporaryFolder();
        var site = new BrokenFolder(folder.In("input"));
        fill(site);

        var build = BrokenBuild.Of(folder.In("input"), folder.In("output"), Phase.Write);
        output.WriteLine($"{site.Expected.Count} broken things, {build.Findings.Length} findings in {build.Took.TotalSeconds:0.0} s.");

        Assert.Equal(1, build.Code);
        Assert.True(site.Expected.Count >= fewest, $"{site.Expected.Count} things are broken.");
        Assert.True(build.Missing(site.Expected) is [], $"{site.Expected.Count} expected; not said:\n{string.Join('\n', build.Missing(site.Expected).Take(60))}");
        build.SaysNothingButFindings();
        Assert.False(Path.Exists(folder.In("output")));
        Assert.True(build.Took < Most, $"It took {build.Took}.");
    }
}
