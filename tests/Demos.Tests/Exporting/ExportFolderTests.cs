using Common;
using Demos.Exporting;

namespace Demos.Tests.Exporting;

public sealed class ExportFolderTests
{
    [Fact]
    public void Folder_is_replaced_as_a_whole()
    {
        using var folder = new TemporaryFolder();
        ExportFolder.Replace(folder.In("logs"), [new("old.json", "old"), new("a/b.json", "one")]);
        ExportFolder.Replace(folder.In("logs"), [new("a/b.json", "two")]);

        Assert.Equal([folder.In("logs/a/b.json")], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
        Assert.Equal("two", File.ReadAllText(folder.In("logs/a/b.json")));
    }

    [Fact]
    public void Export_that_breaks_off_leaves_the_folder_as_it_was()
    {
        using var folder = new TemporaryFolder();
        ExportFolder.Replace(folder.In("logs"), [new("a.json", "one")]);

        Assert.ThrowsAny<IOException>(() => ExportFolder.Replace(folder.In("logs"), [new("b.json", "two"), new("b.json/c.json", "a file where a folder should be")]));
        Assert.Equal([folder.In("logs/a.json")], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }
}
