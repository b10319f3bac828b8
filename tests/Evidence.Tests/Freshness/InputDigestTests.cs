using System.Text;
using Common;
using Evidence.Freshness;
using Evidence.Recordings;

namespace Evidence.Tests.Freshness;

public sealed class InputDigestTests
{
    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n", true)]
    [InlineData("a\rb\r", "a\nb\n", false)]
    [InlineData("a\r\r\n", "a\r\n", false)]
    [InlineData("\0a\r\n", "\0a\n", false)]
    public void Line_ends_of_windows_do_not_count_in_texts(string one, string other, bool same) =>
        Assert.Equal(same, InputDigest.OfFile(Encoding.UTF8.GetBytes(one)) == InputDigest.OfFile(Encoding.UTF8.GetBytes(other)));

    [Fact]
    public void File_without_them_has_the_plain_digest() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", InputDigest.OfFile("abc"u8)); // FIPS 180-2, appendix B.1

    [Fact]
    public void Folder_is_its_sorted_lines()
    {
        KeyValuePair<string, string>[] files = [new("b", "2"), new("a/c", "1"), new("B", "3")];

        Assert.Equal(ContentDigest.Of("B\03\na/c\01\nb\02\n"), InputDigest.OfFolder(files));
        Assert.Equal(InputDigest.OfFolder(files), InputDigest.OfFolder(files.Reverse()));
    }

    [Fact]
    public void Folder_on_disk_changes_with_name_and_content_of_its_files_alone()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, "-- corpora/a/x.md --\none\n-- corpora/b.md --\ntwo\n");
        var before = new DigestedInput(folder).Find("corpora");

        File.WriteAllText(folder.In("corpora/.DS_Store"), "noise");
        Directory.CreateDirectory(folder.In("corpora/empty"));
        Assert.Equal(before, new DigestedInput(folder).Find("corpora"));

        File.Move(folder.In("corpora/b.md"), folder.In("corpora/c.md"));
        var renamed = new DigestedInput(folder).Find("corpora");
        Assert.NotEqual(before, renamed);

        File.AppendAllText(folder.In("corpora/a/x.md"), "more");
        Assert.NotEqual(renamed, new DigestedInput(folder).Find("corpora"));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("../up.txt")]
    [InlineData("a/../../up.txt")]
    [InlineData("/etc/hostname")]
    public void What_is_missing_or_outside_has_no_digest(string path)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("up.txt"), "x");
        Directory.CreateDirectory(folder.In("root/a"));

        Assert.Null(new DigestedInput(folder.In("root")).Find(path));
    }
}
