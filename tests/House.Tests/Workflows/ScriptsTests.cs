using Common;

namespace House.Tests.Workflows;

public sealed class ScriptsTests
{
    public static TheoryData<string> All => [.. Directory.GetFiles(Path.Combine(Repository.Root, ".ci")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void Script_is_valid_and_stops_at_the_first_fault(string name)
    {
        var path = Path.Combine(Repository.Root, ".ci", name);

        Assert.Equal("", Shell.Run([], "bash", ["-n", path]).Errors);
        // `run` counts faults; `programs` is read by the others.
        Assert.True(name is "run" or "programs" || File.ReadAllText(path).Contains("\nset -euo pipefail\n", StringComparison.Ordinal));
    }
}
