using Findings;
using Findings.Yaml;

namespace SiteGen.Tests.Broken;

/// <summary>What YAML may hold, and what would end the program.</summary>
public sealed class YamlBoundsTests
{
    [Fact]
    public void Alias_stands_for_what_it_names()
    {
        var findings = new FindingList();

        var map = YamlFile.Parse("a: &x [one, two]\nb: *x\nc: [*x, *x]\n", "a.yaml", findings);

        Assert.Equal(["one", "two"], map!.FindTexts("b"));
        Assert.Empty(findings.Sorted());
    }

    [Theory]
    [InlineData("a: &x [*x]\n", "a.yaml(1,8): error SG0001: This is not YAML: the alias '*x' stands inside of what it names.")]
    [InlineData("? k: *x\n? k: *x\na: &x 1\n", "a.yaml(1,6): error SG0001: This is not YAML: the alias '*x' names nothing that stands before it.")]
    [InlineData("a: b\n? [c]\n: d\n", "a.yaml(2,3): error SG0005: A list or a map stands where a key is wanted.")]
    public void Value_that_nobody_can_read_is_found(string yaml, string begin) =>
        Assert.StartsWith(begin, Assert.Single(FindingsOf(yaml)).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(64, 0)]
    [InlineData(65, 1)]
    [InlineData(100_000, 1)]
    public void Depth_is_bounded_however_it_is_written(int depth, int findings)
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("[']', ", depth - 1)), new string(']', depth - 1));

        Assert.Equal(findings, FindingsOf($"a: {open}{close}\n").Count);
    }

    [Fact]
    public void Depth_behind_an_alias_counts()
    {
        var deep = new string('[', 40) + new string(']', 40);

        Assert.Empty(FindingsOf($"a: &x {deep}\nb: [*x]\n"));
        Assert.Contains("behind the alias '*x'", Assert.Single(FindingsOf($"a: &x {deep}\nb: {deep[..40]}*x{deep[40..]}\n")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_twice_is_told_with_its_line() =>
        Assert.StartsWith("a.yaml(2,1): error SG0001:", Assert.Single(FindingsOf("a: 1\na: 2\n")).ToString(), StringComparison.Ordinal);

    private static IReadOnlyList<Diagnostic> FindingsOf(string yaml)
    {
        var findings = new FindingList();
        YamlFile.Parse(yaml, "a.yaml", findings);
        return findings.Sorted();
    }
}
