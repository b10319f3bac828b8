namespace SiteGen.Tests.Assembling;

public sealed class FigureBlocksTests
{
    private const string Rates = """
        -- data/length-control.yaml --
        source: {title: A board, bib: doe2023, date: "2024-01-02"}
        models:
        - {id: open-a, name: a, win_rate: 90.5, length_controlled: 60.25, length: 2000}
        - {id: gpt-3.5-turbo, name: chat, win_rate: 80, length_controlled: 70, length: 800}

        """;

    private static readonly string Tree = ComparedSurvey.Tree(
        "sums open-a 70", "sums gpt-3.5-turbo 60", "sums gpt-4 90", "poison open-a 0.4", "poison gpt-3.5-turbo 0.2", "poison gpt-4 0.1", "marks open-a 5");

    [Fact]
    public void Length_control_says_who_changes_places_and_gives_its_numbers_as_files()
    {
        var site = Build("::: figure length-control id=fig-length\nMore.\n:::\n", Rates);

        Assert.Contains("With length taken out ChatGPT rises from place 2 to 1, and Open A falls from 1 to 2", site.Files["index.html"], StringComparison.Ordinal);
        Assert.Equal(
            "model,win_rate,length_controlled,characters,place,place_controlled\ngpt-3.5-turbo,80,70,800,2,1\nopen-a,90.5,60.25,2000,1,2\n",
            site.Files["data/figures/home-fig-length.csv"]);
        Assert.Contains("href=\"/data/figures/home-fig-length.json\"", site.Files["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Length_control_needs_two_models_to_compare()
    {
        var site = Build("::: figure length-control\n:::\n", "");

        site.HasError("SG0326", at: "pages/index.md(4,1)");
    }

    [Fact]
    public void Heat_map_shades_the_better_value_darker_also_where_less_is_better()
    {
        var site = Build("::: figure heat-map sums poison id=fig-heat\n:::\n");

        Assert.Equal(
            """
            result,model,benchmark,value,shade
            poison.gpt-4.1,gpt-4,poison,0.1,1
            poison.gpt-3.5-turbo.1,gpt-3.5-turbo,poison,0.2,0.666667
            poison.open-a.1,open-a,poison,0.4,0
            sums.gpt-4.1,gpt-4,sums,90,1
            sums.gpt-3.5-turbo.1,gpt-3.5-turbo,sums,60,0
            sums.open-a.1,open-a,sums,70,0.333333
            """.ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal),
            site.Files["data/figures/home-fig-heat.csv"].TrimEnd().Split('\n').Select(Plain).Order(StringComparer.Ordinal));

        // Ids have running numbers over all results of the test.
        static string Plain(string line) => System.Text.RegularExpressions.Regex.Replace(line, @"\.\d+,(?=open|gpt)", ".1,");
    }

    [Theory]
    [InlineData("heat-map marks", "No benchmark of the figure has values of two models.")]
    [InlineData("heat-map summs", "(closest: 'sums')")]
    [InlineData("heat map", "There is no figure 'heat map'.")]
    public void Heat_map_of_nothing_stops_the_build(string words, string says)
    {
        var site = Build($"::: figure {words}\n:::\n");

        site.HasError("SG0326", at: "pages/index.md(4,1)");
        Assert.Contains(says, site.Complained, StringComparison.Ordinal);
    }

    private static Site Build(string block, string more = "") => Site.Build(Tree + more + "-- pages/index.md --\nTitle: T\n---\n" + "\n" + block);
}
