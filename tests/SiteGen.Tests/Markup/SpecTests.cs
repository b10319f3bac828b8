namespace SiteGen.Tests.Markup;

public sealed class SpecTests
{
    public static TheoryData<string, int> Examples()
    {
        var examples = new TheoryData<string, int>();
        foreach (var spec in Spec.All())
        {
            examples.Add(spec.File, spec.Line);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_of_a_specification_holds(string file, int line)
    {
        var spec = Spec.All().Single(spec => spec.File == file && spec.Line == line);

        Assert.Equal(spec.Expected, spec.Actual());
    }
}
