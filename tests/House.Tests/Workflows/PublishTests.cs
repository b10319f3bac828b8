namespace House.Tests.Workflows;

/// <summary>Publishing, on a small site and a machine without GitHub. The real site is built so once, by <c>.ci/run</c>.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("publish-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Someone/survey", null, null, "https://someone.github.io/survey/")]
    [InlineData("Someone/someone.github.io", null, null, "https://someone.github.io/")]
    [InlineData("Someone/survey", "https://survey.example", "", "https://survey.example/")]
    public void Site_is_published_where_its_repository_has_its_pages(string repository, string? origin, string? path, string address)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "input", "pages"));
        File.WriteAllText(Path.Combine(_folder, "input", "pages", "index.md"), "---\nTitle: Home\n---\nHello.\n");
        var variables = new Dictionary<string, string>
        {
            ["GITHUB_REPOSITORY"] = repository,
            ["SITE_ORIGIN"] = origin ?? "",
            ["SITE_PATH"] = path ?? "",
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(_folder, "summary"),
        };

        var said = Shell.Script(variables, ".ci/publish", "--dry-run", "--input", Path.Combine(_folder, "input"));

        Assert.True(said.ExitCode == 0, said.Errors);
        Assert.Contains($"Built for {address}: ", said.Output, StringComparison.Ordinal);
        Assert.StartsWith($"Built for {address}: ", File.ReadAllText(Path.Combine(_folder, "summary")), StringComparison.Ordinal);
    }
}
