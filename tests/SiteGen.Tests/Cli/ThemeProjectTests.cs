using Common;
using SiteGen.Cli;

namespace SiteGen.Tests.Cli;

public sealed class ThemeProjectTests
{
    private const string Tree = """
        -- theme/Theme.csproj --
        <Project />
        -- src/SiteGen/SiteGen.csproj --
        <Project />
        -- input/site.yaml --
        name: Survey
        """;

    [Fact]
    public void Theme_stands_beside_an_input_only_with_the_program_that_shows_it()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, Tree);

        Assert.Equal(folder.In("theme"), ThemeProject.Beside(folder.In("input"))!.Folder);
        File.Delete(folder.In("src/SiteGen/SiteGen.csproj"));
        Assert.Null(ThemeProject.Beside(folder.In("input")));
    }

    [Theory]
    [InlineData("theme/Layouts/Page.razor", true)]
    [InlineData("theme/Models/PageModel.cs", true)]
    [InlineData("theme/phrases/ja.json", true)]
    [InlineData("theme/site.css", false)]
    [InlineData("theme/preview.js", false)]
    [InlineData("theme-of-others/Page.razor", false)]
    [InlineData("input/pages/index.md", false)]
    public void Only_what_is_compiled_asks_for_the_compiler(string path, bool isCompiled)
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, Tree);

        Assert.Equal(isCompiled, ThemeProject.Beside(folder.In("input"))!.Holds(folder.In(path)));
    }

    [Fact]
    public void What_the_compiler_refuses_is_found_once_by_file_and_line()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, Tree);
        var line = $"{folder.In("theme/Layouts/Page.razor")}(12,7): error CS0103: The name 'titel' does not exist in the current context [{folder.In("theme/Theme.csproj")}]";

        var found = Assert.Single(ThemeProject.Beside(folder.In("input"))!.FindingsIn($"Build started.\n{line}\n{line}\n    1 Error(s)\n"));

        Assert.Equal(("SG0431", "theme/Layouts/Page.razor(12,7)"), (found.Code, found.Place.ToString()));
        Assert.Equal("The theme does not compile: The name 'titel' does not exist in the current context (CS0103)", found.Problem);
    }

    [Fact]
    public void Compiler_that_names_no_line_is_a_finding_too()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, Tree);

        var found = Assert.Single(ThemeProject.Beside(folder.In("input"))!.FindingsIn("MSBUILD : error MSB1009: Project file does not exist.\n"));

        Assert.Contains("dotnet build", found.Remedy, StringComparison.Ordinal);
    }
}
