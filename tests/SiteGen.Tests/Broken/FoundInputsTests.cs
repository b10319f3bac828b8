using Common;
using Fuzzing;

namespace SiteGen.Tests.Broken;

/// <summary>Every input that once made a reader fail: found by the fuzzer (tests/Fuzzing) or by reading the code, and kept by its symptom.</summary>
public sealed class FoundInputsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/SiteGen.Tests/Broken/found");

    public static TheoryData<string> Inputs =>
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Input_ends_in_findings_or_a_value_in_good_time(string path)
    {
        var reader = FuzzedReaders.Find(path.Split('/')[0]);
        Assert.NotNull(reader);
        var input = await File.ReadAllBytesAsync(Path.Combine(Folder, path));

        await Task.Run(() => SmallStack.Run(() => reader.Try(input))).WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Every_reader_that_is_fuzzed_has_a_name_of_its_own_and_seeds()
    {
        Assert.Distinct(FuzzedReaders.All.Select(reader => reader.Name));
        Assert.All(FuzzedReaders.All, reader => Assert.NotEmpty(Seeds.Of(reader, Repository.Root)));
    }
}
