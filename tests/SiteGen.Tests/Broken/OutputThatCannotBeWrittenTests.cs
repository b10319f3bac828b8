using Common;

namespace SiteGen.Tests.Broken;

/// <summary>Whatever keeps the output from being written is a finding, and leaves what was there as it was.</summary>
public sealed class OutputThatCannotBeWrittenTests
{
    private const string Site = "-- pages/index.md --\nTitle: Home\n---\n";

    [Theory]
    [InlineData("in-the-way")]
    [InlineData("in-the-way/site")]
    [InlineData("in-the-way/deep/er/site")]
    public void File_in_the_place_of_the_folder_is_a_finding(string output)
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), Site);
        File.WriteAllText(folder.In("in-the-way"), "mine");

        Refuses(BrokenBuild.Of(folder.In("input"), folder.In(output)));

        Assert.Equal("mine", File.ReadAllText(folder.In("in-the-way")));
    }

    [Fact]
    public void Folder_that_the_system_makes_is_a_finding()
    {
        Assert.SkipUnless(Directory.Exists("/proc"), "There is no /proc here.");
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), Site);

        Refuses(BrokenBuild.Of(folder.In("input"), "/proc/site"));
    }

    [Fact]
    public void Folder_in_the_place_of_a_file_breaks_the_writing_off_and_says_so()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), Site);
        Assert.Equal(0, BrokenBuild.Of(folder.In("input"), folder.In("output")).Code);
        File.Delete(folder.In("output/index.html"));
        Directory.CreateDirectory(folder.In("output/index.html/mine"));

        var build = BrokenBuild.Of(folder.In("input"), folder.In("output"));

        Assert.Equal(1, build.Code);
        Assert.Contains(build.Findings, found => found.Code == "SG0422");
        Assert.EndsWith("The output is not whole.", build.Complained.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cache_that_cannot_be_written_does_not_matter()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder.In("input"), Site);
        File.WriteAllText(folder.In("cache"), "mine");

        var build = BrokenBuild.Of(folder.In("input"), folder.In("output"));

        Assert.True(build.Code == 0, build.Complained);
        Assert.True(File.Exists(folder.In("output/index.html")));
    }

    private static void Refuses(BrokenBuild build)
    {
        Assert.Equal(1, build.Code);
        Assert.Equal("SG0421", Assert.Single(build.Findings).Code);
        build.SaysNothingButFindings();
    }
}
