using Common;
using Evidence.Recordings;

namespace Evidence.Tests.Recordings;

public sealed class AtomicFileTests
{
    [Fact]
    public void Interrupted_write_leaves_the_old_file_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        AtomicFile.Replace(folder.In("a.json"), stream => stream.Write("old"u8));

        var thrown = Assert.Throws<IOException>(() => AtomicFile.Replace(folder.In("a.json"), stream =>
        {
            stream.Write("new but"u8);
            stream.Flush();
            throw new IOException("No space left on device");
        }));

        Assert.Equal("No space left on device", thrown.Message);
        Assert.Equal("old", File.ReadAllText(folder.In("a.json")));
        Assert.Equal([folder.In("a.json")], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void What_a_dead_process_left_beside_the_file_is_no_obstacle()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In(".a.json.tmp"), "a torso that is longer than the new content");

        AtomicFile.Replace(folder.In("a.json"), stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(folder.In("a.json")));
        Assert.Equal([folder.In("a.json")], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Target_that_cannot_be_replaced_is_an_io_exception_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("a.json"));

        Assert.ThrowsAny<IOException>(() => AtomicFile.Replace(folder.In("a.json"), stream => stream.Write("new"u8)));
        Assert.Equal([folder.In("a.json")], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Full_disk_keeps_the_old_file()
    {
        Assert.SkipUnless(File.Exists("/dev/full") && OperatingSystem.IsLinux(), "Needs /dev/full.");
        using var folder = new TemporaryFolder();
        AtomicFile.Replace(folder.In("a.json"), stream => stream.Write("old"u8));
        File.CreateSymbolicLink(folder.In(".a.json.tmp"), "/dev/full");

        Assert.ThrowsAny<IOException>(() => AtomicFile.Replace(folder.In("a.json"), stream => stream.Write("new"u8)));
        Assert.Equal("old", File.ReadAllText(folder.In("a.json")));
        Assert.True(File.Exists("/dev/full"));
    }
}
