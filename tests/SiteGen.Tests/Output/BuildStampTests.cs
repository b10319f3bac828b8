using Common;
using SiteGen.Output;
using SiteGen.Reading;

namespace SiteGen.Tests.Output;

public sealed class BuildStampTests
{
    [Fact]
    public void Same_input_and_untouched_output_are_recognised()
    {
        using var folder = Prepared();
        Stamp(folder, new(7, ["a warning"]));

        var found = Of(folder).Find(TestContext.Current.CancellationToken);

        Assert.Equal(7, found!.Pages);
        Assert.Equal(["a warning"], found.Findings);
    }

    [Theory]
    [InlineData("input/pages/index.md")]
    [InlineData("input/new.md")]
    [InlineData("program/sitegen.dll")]
    [InlineData("CHANGELOG.md")]
    [InlineData("output/index.html")]
    [InlineData("output/new.html")]
    public void Anything_that_was_changed_or_added_asks_for_a_build(string path)
    {
        using var folder = Prepared();
        Stamp(folder, new(7, []));

        File.WriteAllText(folder.In(path), "otherwise");

        Assert.Null(Of(folder).Find(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("input/pages/index.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("output/index.html")]
    public void Anything_that_is_gone_asks_for_a_build(string path)
    {
        using var folder = Prepared();
        Stamp(folder, new(7, []));

        File.Delete(folder.In(path));

        Assert.Null(Of(folder).Find(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Other_settings_another_folder_or_no_stamp_ask_for_a_build()
    {
        using var folder = Prepared();
        Assert.Null(Of(folder).Find(TestContext.Current.CancellationToken));
        Stamp(folder, new(7, []));

        Assert.Null(Of(folder, settings: "strict").Find(TestContext.Current.CancellationToken));
        Assert.Null(Of(folder, output: "elsewhere").Find(TestContext.Current.CancellationToken));
        Directory.Delete(folder.In("output"), recursive: true);
        Assert.Null(Of(folder).Find(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("7", "8")]
    [InlineData("a warning", "another")]
    [InlineData("a warning\n", "")]
    public void Damaged_stamp_is_told_and_asks_for_a_build(string before, string after)
    {
        using var folder = Prepared();
        Stamp(folder, new(7, ["a warning"]));
        var path = Of(folder).Place;
        Assert.False(Of(folder).IsDamaged);

        File.WriteAllText(path, File.ReadAllText(path).Replace("\n" + before, "\n" + after, StringComparison.Ordinal));

        Assert.True(Of(folder).IsDamaged);
        Assert.Null(Of(folder).Find(TestContext.Current.CancellationToken));
    }

    private static void Stamp(TemporaryFolder folder, StampedBuild build)
    {
        var stamp = Of(folder);
        stamp.Write(build, stamp.InputDigest(TestContext.Current.CancellationToken));
    }

    private static BuildStamp Of(TemporaryFolder folder, string settings = "", string output = "output") =>
        new(folder.In("cache"), folder.In(output), settings, [folder.In("input"), folder.In("cache/texts"), folder.In("CHANGELOG.md")], [folder.In("program")], source => FolderFiles.Of(source));

    private static TemporaryFolder Prepared()
    {
        var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, """
            -- input/pages/index.md --
            Title: Home
            -- program/sitegen.dll --
            x
            -- CHANGELOG.md --
            x
            -- output/index.html --
            x
            """);
        return folder;
    }
}
