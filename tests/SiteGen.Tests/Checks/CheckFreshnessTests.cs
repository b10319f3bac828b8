using Common;

namespace SiteGen.Tests.Checks;

public sealed class CheckFreshnessTests(RealSite site)
{
    [Fact]
    public void Recording_of_another_prompt_is_a_warning_that_names_the_change_and_fails_a_strict_build()
    {
        using var folder = new TemporaryFolder();
        CopyInput(folder.In("input"));
        var scenario = folder.In("input/scenarios/needle.yaml");

        File.WriteAllText(scenario, File.ReadAllText(scenario).Replace("temperature: 0", "temperature: 0.5", StringComparison.Ordinal));
        var after = Site.BuildIn(folder, "", settings => settings with { IsStrict = true });

        Assert.DoesNotContain(site.Findings, found => found.Contains("SG0210", StringComparison.Ordinal));
        var stale = Assert.Single(after.Run.Findings, found => found.Code == "SG0210");
        Assert.Contains("settings", stale.Problem, StringComparison.Ordinal);
        Assert.Contains("demos run --scenario needle", stale.Remedy, StringComparison.Ordinal);
        Assert.Contains("Nothing was written", after.Complained, StringComparison.Ordinal);
    }

    private static void CopyInput(string to)
    {
        var from = Path.Combine(Repository.Root, "input");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
