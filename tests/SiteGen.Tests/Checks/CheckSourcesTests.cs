namespace SiteGen.Tests.Checks;

public sealed class CheckSourcesTests
{
    [Theory]
    [InlineData("Tiny One is ahead.", "pages/a.md(5,1): error SG0310: The sentence 'Tiny One is ahead.' names 'Tiny One' without a source. Cite one in the sentence, or give its number as a cell.")]
    [InlineData("Fine [@doe2023]. On Toy-Bench none. On [it](xref:benchmark/toy-bench), a model that has a name is ahead of all that have none.",
        "pages/a.md(5,37): error SG0310: The sentence 'On it, a model that has a name is ahead of all that have …' names 'benchmark/toy-bench' without a source. Cite one in the sentence, or give its number as a cell.")]
    [InlineData("- ToyBench, e.g. Here\n", "pages/a.md(5,3): error SG0310: The sentence 'ToyBench, e.g. Here' names 'ToyBench' without a source. Cite one in the sentence, or give its number as a cell.")]
    [InlineData("::: note\nSee Tiny-One in @fig-a.\n:::\n\n::: figure gap area=general id=fig-a\nA picture.\n:::",
        "pages/a.md(6,1): error SG0310: The sentence 'See Tiny-One in ….' names 'Tiny-One' without a source. Cite one in the sentence, or give its number as a cell.")]
    [InlineData("## Tiny One\n\nIs Tiny One ahead? Somebody is. Tiny One is [@doe2023]. As @doe2023 says, Tiny One. Tiny One has {{result: toy-bench/tiny-1}}. Tiny Ones, TinyToyBench.", null)]
    [InlineData("::: results toy-bench\nToyBench, for Tiny One.\n:::", null)]
    public void Sentence_of_an_area_that_names_a_model_or_a_benchmark_has_a_source(string text, string? expected) =>
        Assert.Equal(expected, Warned($"Title: T\nLayout: area\nArea: general\n---\n{text}\n"));

    [Fact]
    public void Pages_of_other_kinds_may_name_without_a_source() => Assert.Null(Warned("Title: T\n---\nTiny One is ahead.\n"));

    [Theory]
    [InlineData("Lemur-70B-chat", "Lemur leads.", "Lemur")]
    [InlineData("Llama-2-chat-70B", "So does Llama 2.", "Llama 2")]
    [InlineData("GPT-3.5-turbo (ChatGPT)", "ChatGPT's lead is small.", "ChatGPT")]
    [InlineData("GPT-3 175B", "GPT-3.5 is newer.", null)]
    [InlineData("LLaMA-65B + CoVe (factor+revise)", "With CoVe it errs less.", "CoVe")]
    [InlineData("phi-1", "phi-1 is small, phi-1.5 too.", "phi-1")]
    [InlineData("Yi-34B (base)", "Yi-34B is larger.", "Yi-34B")]
    public void Model_is_known_by_its_short_names(string name, string text, string? expected) => Assert.Equal(expected, Named("name: Tiny One", $"name: {name}", text));

    [Theory]
    [InlineData("ToolBench / ToolEval pass rate (ToolLLM)", "On ToolBench.", "ToolBench")]
    [InlineData("LongBench, English average", "On LongBench.", "LongBench")]
    [InlineData("Database (AgentBench)", "A database. Database work.", null)]
    [InlineData("Database (AgentBench)", "Of AgentBench.", "AgentBench")]
    [InlineData("AlpacaEval (1)", "On AlpacaEval.", "AlpacaEval")]
    public void Benchmark_is_known_by_its_short_names(string name, string text, string? expected) => Assert.Equal(expected, Named("name: ToyBench", $"name: {name}", text));

    private static string? Named(string was, string name, string text) =>
        Warned($"Title: T\nLayout: area\nArea: general\n---\n{text}\n", SmallSurvey.Tree.Replace(was, name, StringComparison.Ordinal))?.Split('\'') is [.., var found, _] ? found : null;

    private static string? Warned(string page, string? tree = null) =>
        Site.Build($"{tree ?? SmallSurvey.Tree}{Site.Home}\n-- pages/a.md --\n{page}").Run.Findings.SingleOrDefault(found => found.Code == "SG0310")?.ToString();
}
