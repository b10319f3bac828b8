using Common;
using Evidence.Recordings;
using Findings;

namespace Evidence.Tests.Recordings;

public sealed class RecordingWriterTests
{
    [Fact]
    public void Write_puts_the_recording_where_its_reader_finds_it()
    {
        using var folder = new TemporaryFolder();
        var findings = new FindingList();

        var path = new RecordingWriter(folder).Write(Recorded.Sample);
        var read = RecordingReader.Read(File.ReadAllBytes(folder.In(path)), path, findings);

        Assert.Equal(Recorded.Path, path);
        Assert.Empty(findings.Sorted());
        Assert.Equal(64, read!.Digest.Length);
        Assert.Equal(["s1.json"], Directory.GetFileSystemEntries(Path.GetDirectoryName(folder.In(path))!).Select(Path.GetFileName));
    }

    [Fact]
    public void Write_replaces_an_earlier_recording()
    {
        using var folder = new TemporaryFolder();
        var writer = new RecordingWriter(folder.Path + "/");
        writer.Write(Recorded.Sample);

        writer.Write(Recorded.Sample with { Outcome = new(OutcomeKind.Empty) });

        Assert.Equal(OutcomeKind.Empty, RecordingReader.Read(File.ReadAllBytes(folder.In(Recorded.Path)), Recorded.Path, new())!.Outcome.Kind);
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("/etc")]
    [InlineData("A")]
    [InlineData("a..b")]
    [InlineData(".hidden")]
    [InlineData("a.")]
    [InlineData("a\n")]
    [InlineData("con")]
    [InlineData("nul.x")]
    [InlineData("c:x")]
    public void Write_refuses_ids_that_could_lead_elsewhere(string id)
    {
        using var folder = new TemporaryFolder();
        var writer = new RecordingWriter(folder);

        Assert.Throws<ArgumentException>(() => writer.Write(Recorded.Sample with { Scenario = id }));
        Assert.Throws<ArgumentException>(() => writer.Write(Recorded.Sample with { Model = id }));
        Assert.Throws<ArgumentException>(() => writer.Write(Recorded.Sample with { Sample = id }));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Number_that_is_not_finite_is_refused_and_the_old_recording_stands()
    {
        using var folder = new TemporaryFolder();
        var writer = new RecordingWriter(folder);
        writer.Write(Recorded.Sample);
        var before = File.ReadAllBytes(folder.In(Recorded.Path));

        Assert.Throws<ArgumentException>(() => writer.Write(Recorded.Sample with { Retrieved = [new("a", 0, 1, double.NaN, "x")] }));
        Assert.Equal(before, File.ReadAllBytes(folder.In(Recorded.Path)));
    }

    [Fact]
    public void Disk_that_is_in_the_way_is_an_io_exception()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("recordings"), "a file where a folder should be");

        Assert.ThrowsAny<IOException>(() => new RecordingWriter(folder).Write(Recorded.Sample));
        Assert.Equal("a file where a folder should be", File.ReadAllText(folder.In("recordings")));
    }
}
