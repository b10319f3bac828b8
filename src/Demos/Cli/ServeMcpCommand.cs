using System.CommandLine;
using Demos.Serving;

namespace Demos.Cli;

/// <summary><c>demos serve-mcp</c>.</summary>
internal static class ServeMcpCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var input = CommonOptions.Input();
        var command = new Command("serve-mcp", """
            Gives the survey's facts, claims, figures and recordings to a program that speaks the Model Context Protocol, over standard input and output. Reads only.

            Example, as a client's entry for a server:
              "command": "dotnet", "args": ["run", "--no-build", "--project", "/path/to/src/Demos", "--", "serve-mcp", "--input", "/path/to/input"]
            """) { input };
        command.SetAction(async (parsed, token) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var library = LibraryOf(workspace);
            if (!FindingPrinter.Print(workspace.Findings, surroundings.Errors))
            {
                return 1;
            }

            await SurveyServer.RunAsync(library, surroundings.ProtocolInput(), surroundings.ProtocolOutput(), token);
            return 0;
        });
        return command;
    }

    private static SurveyLibrary LibraryOf(Workspace workspace)
    {
        var facts = workspace.Facts();
        var (links, catalogue, figures) = (workspace.Links(facts), workspace.Catalogue(), workspace.Figures());
        return new()
        {
            Facts = facts,
            Figures = figures,
            FigureNames = figures.Select(figure => figure.Model).Distinct()
                .ToLookup(name => catalogue.Find(name)?.SurveyModel ?? links.ModelOf(name), StringComparer.Ordinal),
            Scenarios = workspace.Scenarios("*"),
            Recordings = workspace.RecordingPaths(),
            Read = workspace.Recording,
        };
    }
}
