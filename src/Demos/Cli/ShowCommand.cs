using System.CommandLine;
using System.Globalization;
using Demos.Scoring;
using Evidence.Freshness;
using Evidence.Recordings;
using Evidence.Scenarios;
using Findings;

namespace Demos.Cli;

/// <summary><c>demos show</c>.</summary>
internal static class ShowCommand
{
    private const int MostNamed = 5;

    public static Command Create(Surroundings surroundings)
    {
        var which = new Argument<string>("recording") { Description = "scenario/model/sample, such as agent-tool-use/smollm2-135m-instruct/multiply, or a part of it that no other recording has." };
        var turn = new Option<int?>("--turn", "-t") { Description = "Only this turn, with all messages that the model saw in it, at full length.", HelpName = "number" };
        var json = new Option<bool>("--json") { Description = "The recording as it is stored." };
        var input = CommonOptions.Input();
        var command = new Command("show", "Prints one recording as a transcript: who answered, what was said and called, the outcome and the score.") { which, turn, json, input };
        command.SetAction(parsed =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var path = Find(workspace, parsed.GetValue(which)!);
            if (parsed.GetValue(json))
            {
                surroundings.Console.Profile.Out.Writer.Write(workspace.Text(path.ToString()));
                return 0;
            }

            if (workspace.Scenarios(path.Scenario) is [var scenario] && workspace.Recording(path) is { } recording)
            {
                surroundings.Console.Profile.Out.Writer.Write(TextOf(workspace, scenario, recording, parsed.GetValue(turn)));
            }

            return FindingPrinter.Print(workspace.Findings, surroundings.Errors) ? 0 : 1;
        });
        return command;
    }

    /// <exception cref="UserErrorException">There is no such turn.</exception>
    private static string TextOf(Workspace workspace, Scenario scenario, Recording recording, int? turn)
    {
        var transcript = new Transcript(recording, ScoredRecording.Of(scenario, [recording]).SingleOrDefault());
        if (turn is null)
        {
            var verdict = new Closures(workspace.Input).Judge(scenario, recording);
            return transcript.All(verdict.State is FreshnessState.Fresh ? "fresh" : $"{verdict.State.ToString().ToLowerInvariant()}: {verdict.Reason}");
        }

        return turn >= 1 && turn <= recording.Turns.Length
            ? transcript.Only(turn.Value)
            : throw new UserErrorException(string.Create(CultureInfo.InvariantCulture, $"The recording has no turn '{turn}'."), string.Create(CultureInfo.InvariantCulture, $"Name one from 1 to {recording.Turns.Length}."));
    }

    /// <exception cref="UserErrorException">No recording, or more than one, has the text in its id.</exception>
    private static RecordingPath Find(Workspace workspace, string text)
    {
        var all = workspace.RecordingPaths().ToDictionary(Transcript.Id, StringComparer.Ordinal);
        var fitting = all.Keys.Where(id => id.Contains(text, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        if (all.TryGetValue(text, out var exact) || (fitting is [var only] && all.TryGetValue(only, out exact)))
        {
            return exact;
        }

        throw fitting is []
            ? new UserErrorException($"There is no recording '{text}'{Closest.Hint(text, all.Keys.Concat(all.Values.Select(path => path.Sample)))}.", "Look at 'demos list', or record it with 'demos run'.")
            : new UserErrorException(string.Create(CultureInfo.InvariantCulture, $"'{text}' fits {fitting.Count} recordings."), $"Write more of one of: {string.Join(", ", fitting.Take(MostNamed))}{(fitting.Count > MostNamed ? " …" : "")}.");
    }
}
