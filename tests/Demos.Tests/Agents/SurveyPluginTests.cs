using Demos.Agents;

namespace Demos.Tests.Agents;

public sealed class SurveyPluginTests
{
    private readonly SurveyPlugin _plugin = new(SurveyFactsForTests.Facts);

    [Theory]
    [InlineData("ALFWorld", "GPT-4", "84.33")]
    [InlineData("alfworld", "lemur 70b chat", "59.7")]
    [InlineData("ALFWorld", "Lemur-chat-70B", "59.7")]
    [InlineData("ALFWorld", "Lemur", "59.7")]
    [InlineData("ALFWorld", "GPT-4-Turbo", "The tables have no result of GPT-4-Turbo (gpt-4-1106-preview) on ALFWorld.")]
    [InlineData("ALFWord", "GPT-4", "No benchmark is called 'ALFWord' (closest: 'ALFWorld').")]
    [InlineData("ALFWorld", "GPT", "Several models match 'GPT': GPT-4, GPT-4-Turbo (gpt-4-1106-preview).")]
    [InlineData("ALFWorld", "", "No model is called ''.")]
    public void FindResult_takes_names_in_any_order_and_reads_the_companion_table_only(string benchmark, string model, string expected) =>
        Assert.Equal(expected, _plugin.FindResult(benchmark, model));

    [Theory]
    [InlineData("open", "Lemur-70B-chat: 59.7")]
    [InlineData("closed", "GPT-4: 84.33")]
    [InlineData("Open", "'Open' is not a side; write open or closed.")]
    public void BestModel_looks_at_one_side(string side, string expected) => Assert.Equal(expected, _plugin.BestModel("ALFWorld", side));

    [Fact]
    public void FindModel_and_ListResults_give_one_line()
    {
        Assert.Equal("GPT-4: developer Somebody; parameters 70B; released 2023-08; licence MIT", _plugin.FindModel("gpt-4"));
        Assert.Equal("GPT-4: 84.33; Lemur-70B-chat: 59.7", _plugin.ListResults("ALFWorld"));
    }
}
