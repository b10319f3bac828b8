using System.CommandLine;
using Evidence.Recordings;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos show</c>.</summary>
internal static class ShowCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var which = new Argument<string>("recording") { Description = "scenario/model/sample, such as needle/smollm2-135m-instruct/l512-d10." };
        var input = CommonOptions.Input();
        var command = new Command("show", "Prints one recording as a transcript, with its outcome and its score.") { which, input };
        command.SetAction(parsed =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var path = Parse(parsed.GetValue(which)!);
            if (workspace.Scenarios(path.Scenario) is [var scenario] && workspace.Recording(path) is { } recording)
            {
                surroundings.Console.Profile.Out.Writer.Write(Transcript.Of(scenario, recording));
                return FindingPrinter.Print(workspace.Findings, surroundings.Errors) ? 0 : 1;
            }

            FindingPrinter.Print(workspace.Findings, surroundings.Errors);
            var others = workspace.Recordings(path.Scenario).Select(other => $"{other.Scenario}/{other.Model}/{other.Sample}");
            throw new UserErrorException($"There is no recording '{parsed.GetValue(which)}'{Findings.Closest.Hint(parsed.GetValue(which)!, others)}.", "Look at 'demos list', or record it with 'demos run'.");
        });
        return command;
    }

    private static RecordingPath Parse(string text) =>
        text.Split('/') is [var scenario, var model, var sample] && new[] { scenario, model, sample }.All(RecordingPath.IsSegment)
            ? new(scenario, model, sample)
            : throw new UserErrorException($"'{text}' is not a recording.", "Write scenario/model/sample, such as needle/smollm2-135m-instruct/l512-d10.");
}
