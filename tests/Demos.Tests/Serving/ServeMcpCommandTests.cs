using Common;
using Demos.Tests.Cli;

namespace Demos.Tests.Serving;

public sealed class ServeMcpCommandTests
{
    [Fact]
    public async Task Server_prints_nothing_beside_the_protocol_and_ends_with_its_client()
    {
        await using var served = new Served();
        await served.InitializeAsync();
        await served.Answer("list_scenarios");

        Assert.Equal(0, await served.Stop());
        Assert.Equal("", served.Printed);
    }

    [Fact]
    public async Task Broken_facts_are_said_and_nothing_is_served()
    {
        using var folder = new TemporaryFolder();
        TextTree.WriteTo(folder, """
            -- input/scenarios/none.yaml --
            title: Nothing else
            -- input/models.yaml --
            models: []
            -- input/evidence/none.csv --
            item,model,score
            -- input/data/models.yaml --
            models:
              - id: No Id
            -- input/data/benchmarks.yaml --
            benchmarks: []
            -- input/data/results.yaml --
            results: []
            -- input/data/claims.yaml --
            claims: []
            -- input/data/references.bib --

            """);

        var (exitCode, printed, errors) = await Started.With(folder, "serve-mcp");

        Assert.Equal((1, ""), (exitCode, printed));
        Assert.Contains("data/models.yaml(2,9): error SG0101: ", errors, StringComparison.Ordinal);
    }
}
