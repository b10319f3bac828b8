using Common;

namespace Demos.Tests.Cli;

public sealed class ExportCommandTests
{
    [Fact]
    public async Task Export_writes_a_folder_and_refuses_one_that_has_something_in_it()
    {
        using var folder = new TemporaryFolder();
        string[] line = ["export", "--format", "jsonl", "--scenario", "common-beliefs", "--output", folder.In("out")];

        var (exitCode, said, _) = await Started.With(Repository.Root, line);
        var (again, _, refusal) = await Started.With(Repository.Root, line);
        var (forced, _, _) = await Started.With(Repository.Root, [.. line, "--force"]);

        Assert.Equal((0, 1, 0), (exitCode, again, forced));
        Assert.Equal($"16 recordings in 1 files, written to '{folder.In("out")}'.", said.TrimEnd());
        Assert.Equal($"error: The folder '{folder.In("out")}' is not empty. Name a new folder, or replace it with '--force'.", refusal.TrimEnd());
        Assert.Equal(16, File.ReadAllLines(folder.In("out/recordings.jsonl")).Length);
    }

    [Theory]
    [InlineData("export --format jsonl --output . --force", "error: The folder '.' holds the input folder or the one you are in. Name a new folder.")]
    [InlineData("export --format jsonl --output input --force", "error: The folder 'input' holds the input folder or the one you are in. Name a new folder.")]
    [InlineData("export --format jsonl --output input/models.yaml", "error: 'input/models.yaml' is a file. Name a folder.")]
    [InlineData("export --format jsonl --output out --model smollm2-135m-instruc", "error: There is no recording of the model 'smollm2-135m-instruc' (closest: 'smollm2-135m-instruct'). Look at 'demos list', or record it with 'demos run'.")]
    public async Task Export_says_what_it_will_not_do(string line, string expected)
    {
        var (exitCode, _, errors) = await Started.With(Repository.Root, line.Split(' '));

        Assert.Equal((1, expected), (exitCode, errors.TrimEnd()));
    }

    [Fact]
    public async Task Export_names_the_formats()
    {
        var (exitCode, _, errors) = await Started.With(Repository.Root, "export", "--format", "csv", "--output", "out");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("'inspect'", errors, StringComparison.Ordinal);
    }
}
