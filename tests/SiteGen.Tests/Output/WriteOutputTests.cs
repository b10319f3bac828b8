using Common;
using SiteGen.Output;

namespace SiteGen.Tests.Output;

public sealed class WriteOutputTests
{
    private const string TwoAssets = """
        -- assets/a.txt --
        a
        -- assets/deep/b.txt --
        b
        -- pages/index.md --
        Title: Home
        ---
        """;

    [Fact]
    public void Second_build_of_the_same_input_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var first = Site.BuildIn(folder, TwoAssets);
        File.SetLastWriteTimeUtc(folder.In("output/a.txt"), DateTime.UnixEpoch);

        var second = Site.BuildIn(folder, TwoAssets);

        Assert.Equal(first.Files, second.Files);
        Assert.Equal(0, second.Run.All<WriteSummary>().Single().Written);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(folder.In("output/a.txt")));
    }

    [Fact]
    public void File_that_this_build_did_not_write_is_gone_with_its_empty_folder()
    {
        using var folder = new TemporaryFolder();
        Site.BuildIn(folder, TwoAssets);
        File.Delete(folder.In("input/assets/deep/b.txt"));

        var second = Site.BuildIn(folder, "");

        Assert.Equal(1, second.Run.All<WriteSummary>().Single().Removed);
        Assert.False(Directory.Exists(folder.In("output/deep")));
        Assert.True(File.Exists(folder.In("output/a.txt")));
    }

    [Fact]
    public void File_that_no_build_wrote_stays_in_an_output_folder_of_ours()
    {
        using var folder = new TemporaryFolder();
        Site.BuildIn(folder, TwoAssets);
        File.WriteAllText(folder.In("output/CNAME"), "example.org");

        var second = Site.BuildIn(folder, TwoAssets);

        Assert.Equal("example.org", second.Files["CNAME"]);
    }

    [Fact]
    public void Folder_of_somebody_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("output"));
        File.WriteAllText(folder.In("output/thesis.tex"), "years of work");

        var site = Site.BuildIn(folder, TwoAssets);

        site.HasError("SG0420", at: folder.In("output"));
        Assert.Equal(["thesis.tex"], site.Files.Keys);
    }

    [Theory]
    [InlineData("../victim.txt")]
    [InlineData("deep/../../victim.txt")]
    public void List_that_was_tampered_with_removes_nothing_outside(string entry)
    {
        using var folder = new TemporaryFolder();
        Site.BuildIn(folder, TwoAssets);
        File.WriteAllText(folder.In("victim.txt"), "mine");
        File.AppendAllText(folder.In("output/.sitegen-files"), entry + "\n");

        Site.BuildIn(folder, TwoAssets);

        Assert.True(File.Exists(folder.In("victim.txt")));
    }

    [Fact]
    public void File_may_become_a_folder_and_a_folder_a_file()
    {
        using var folder = new TemporaryFolder();
        Site.BuildIn(folder, "-- assets/a --\nfile\n-- assets/b/c --\nin a folder\n" + Site.Home);
        Directory.Delete(folder.In("input/assets"), recursive: true);

        var second = Site.BuildIn(folder, "-- assets/a/c --\nin a folder\n-- assets/b --\nfile\n");

        Assert.Equal("in a folder\n", second.Files["a/c"].TrimEnd('\n') + "\n");
        Assert.StartsWith("file", second.Files["b"], StringComparison.Ordinal);
    }

    [Fact]
    public void Error_leaves_the_last_output_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var first = Site.BuildIn(folder, TwoAssets);

        var second = Site.BuildIn(folder, "-- assets/a.txt --\nchanged\n-- pages/more.md --\nno title\n");

        Assert.Equal(first.Files, second.Files);
    }

    [Fact]
    public void Output_folder_with_a_slash_at_its_end_loses_old_files_too()
    {
        using var folder = new Common.TemporaryFolder();
        Site.BuildIn(folder, Site.Home + "-- pages/old.md --\nTitle: Old\n---\n", settings => settings with { Output = settings.Output + "/" });
        File.Delete(folder.In("input/pages/old.md"));

        Site.BuildIn(folder, "", settings => settings with { Output = settings.Output + "/" });

        Assert.True(File.Exists(folder.In("output/index.html")));
        Assert.False(Directory.Exists(folder.In("output/old")));
    }
}
