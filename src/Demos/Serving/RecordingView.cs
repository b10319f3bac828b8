using System.Collections.Immutable;
using System.Globalization;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;
using Survey;

namespace Demos.Serving;

/// <summary>Makes of a recording what a client is given.</summary>
/// <param name="library">Has the scenarios and the scores.</param>
/// <param name="most">The longest text, in characters; a longer one is cut in its middle.</param>
internal sealed class RecordingView(SurveyLibrary library, int most)
{
    public static SampleLine Sample(Sample sample) => new(sample.Id, sample.Question, sample.References, sample.Reason);

    public RecordingFacts Of(RecordingPath path, Recording recording)
    {
        var sample = library.Scenarios.FirstOrDefault(scenario => scenario.Id == path.Scenario)?.Samples.FirstOrDefault(sample => sample.Id == path.Sample);
        var figure = sample is null ? null : FigureOf(sample, path);
        var (outcome, from) = (recording.Outcome, recording.Provenance);
        return new(
            path.Id, EntryAddresses.Recording(path.Scenario, path.Model, path.Sample, path.Repeat), sample is null ? null : Sample(sample), outcome.Kind, outcome.Answer, outcome.Detail, figure?.Score, figure?.Detail,
            new(from.Engine, from.EngineVersion, from.ServedModel, from.WeightsFile, from.WeightsSha256, from.RecordedAt, from.Program),
            [.. recording.Retrieved.Select(passage => passage with { Text = Shorten(passage.Text) })], [.. recording.Turns.Select(Turn)]);
    }

    private Figure? FigureOf(Sample sample, RecordingPath path)
    {
        var setting = FigureSettings.Of(sample.Condition, path.Repeat);
        return library.Figures.FirstOrDefault(figure => figure.Source == path.Scenario && figure.Model == path.Model && figure.Item == sample.Item && figure.Setting == setting);
    }

    private ServedTurn Turn(Turn turn) => new(
        [.. turn.Request.Messages.Select(message => Message(message.Role, message.Text, message.Calls))],
        turn.Response is { } response ? Message("assistant", response.Text, response.Calls) : null,
        turn.Error, turn.InputTokens, turn.OutputTokens, turn.ElapsedMs);

    private ServedMessage Message(string role, string text, ImmutableArray<ToolCall> calls) => new(role, Shorten(text), [.. calls.Select(call => $"{call.Tool} {call.Arguments}")]);

    private string Shorten(string text) => text.Length <= most
        ? text
        : string.Create(CultureInfo.InvariantCulture, $"{text[..(most / 2)]} [… {text.Length - most} characters …] {text[^(most / 2)..]}");
}
