using System.Globalization;
using System.Text;
using Demos.Scoring;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Cli;

/// <summary>A recording as text for a terminal. Long messages are shortened; control characters, which could drive the terminal, are left out.</summary>
internal static class Transcript
{
    private const int MostLetters = 1500;

    /// <summary>The transcript.</summary>
    public static string Of(Scenario scenario, Recording recording)
    {
        var text = new StringBuilder();
        var from = recording.Provenance;
        text.AppendLine(CultureInfo.InvariantCulture, $"{recording.Scenario}/{recording.Model}/{recording.Sample}");
        text.AppendLine(CultureInfo.InvariantCulture, $"{from.ServedModel} on {from.Engine} {from.EngineVersion}, {from.RecordedAt:yyyy-MM-dd HH:mm} UTC, context {from.ContextGranted} tokens");
        foreach (var passage in recording.Retrieved)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  passage {passage.Document}:{passage.Start}+{passage.Length} score {passage.Score:0.0000}");
        }

        foreach (var (index, turn) in recording.Turns.Index())
        {
            Append(text, index + 1, turn);
        }

        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"outcome: {OutcomeWords.Of(recording.Outcome.Kind)} {Clean(recording.Outcome.Answer)} {Clean(recording.Outcome.Detail)}");
        if (scenario.Samples.FirstOrDefault(sample => sample.Id == recording.Sample) is { } sample)
        {
            var score = Scorers.Judge(scenario.Scorer, sample, recording);
            text.AppendLine(CultureInfo.InvariantCulture, $"score: {(score.Value is { } value ? value : "none"):0.##} ({Clean(score.Why)})");
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, int number, Turn turn)
    {
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"-- turn {number}: read {turn.InputTokens} tokens ({turn.ReusedTokens ?? 0} kept), wrote {turn.OutputTokens}, {turn.ElapsedMs / 1000:0.00} s");
        foreach (var message in turn.Request.Messages)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Clean(message.Role)}: {Clean(message.Text)}{Calls(message.Calls)}");
        }

        text.AppendLine(turn.Response is { } response ? $"model> {Clean(response.Text)}{Calls(response.Calls)}" : $"failed> {Clean(turn.Error)}");
    }

    private static string Calls(IEnumerable<ToolCall> calls) => string.Concat(calls.Select(call => $"[{Clean(call.Tool)} {Clean(call.Arguments)}]"));

    private static string Clean(string? text)
    {
        var clean = TerminalText.Of(text);
        return clean.Length <= MostLetters ? clean : string.Create(CultureInfo.InvariantCulture, $"{clean[..(MostLetters / 2)]}\n[… {clean.Length - MostLetters} characters …]\n{clean[^(MostLetters / 2)..]}");
    }
}
