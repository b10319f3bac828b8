using Common;

namespace Demos.Tests.Cli;

public sealed class CompareCommandTests
{
    [Fact]
    public async Task Two_models_are_compared_item_by_item_wherever_figures_have_both()
    {
        var (exitCode, output, _) = await Started.With(Repository.Root, "compare", "lemur-70b-chat-v1", "gpt-3.5-turbo-0613", "--on", "mint");

        var rows = output.Split('\n').Where(line => line.TrimStart().StartsWith("mint/", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(0, exitCode);
        Assert.Equal(["mint/max1", "mint/max5", "mint/max5-feedback"], rows.Select(row => row[0]));
        Assert.Equal(["586", "37.0", "36.2", "+0.9"], rows[1][1..5]);
        Assert.EndsWith("gpt-3.5-turbo-0613", string.Join(' ', rows[2]), StringComparison.Ordinal);
        Assert.EndsWith("not told apart", string.Join(' ', rows[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare lemur-70b-chat gpt-3.5-turbo-0613", "The figures have no model 'lemur-70b-chat' (closest: 'lemur-70b-chat-v1').")]
    [InlineData("compare gpt4 gpt-3.5-turbo-0301 --on minz", "There are no figures of 'minz' (closest: 'mint').")]
    [InlineData("compare gpt4 lemur-70b-chat-v1", "No item has a score of both 'gpt4' and 'lemur-70b-chat-v1'.")]
    public async Task What_cannot_be_compared_is_said_with_the_way_out(string line, string expected)
    {
        var (exitCode, _, errors) = await Started.With(Repository.Root, line.Split(' '));

        Assert.Equal(1, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
    }
}
