using Evidence.Figures;
using Evidence.Recordings;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Says what a score means.</summary>
/// <param name="facts">The facts; scores are the figures of a scenario.</param>
internal sealed class Scores(SiteFacts facts)
{
    /// <summary>The score of a recording, with its address.</summary>
    public ScoreCell Of(Recording recording)
    {
        var sample = facts.Scenarios.FirstOrDefault(scenario => scenario.Id == recording.Scenario)?.Samples.FirstOrDefault(sample => sample.Id == recording.Sample);
        var setting = FigureSettings.Of(sample?.Condition ?? "", recording.Repeat);
        var figure = facts.Figures.FirstOrDefault(table => table.Source == recording.Scenario)?.Figures
            .FirstOrDefault(figure => figure.Model == recording.Model && figure.Item == (sample?.Item ?? recording.Sample) && figure.Setting == setting);
        var address = Addresses.Recording(recording);
        return figure is null
            ? recording.Outcome.Kind is OutcomeKind.Answered
                ? new(ScoreMark.Unscored, "recorded, not scored yet", address)
                : new(ScoreMark.DidNotCount, "did not count: " + Words(recording.Outcome.Kind), address)
            : Of(figure, recording.Outcome, address);
    }

    /// <summary>How an outcome reads.</summary>
    public static string Words(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Answered => "answered",
        OutcomeKind.Refused => "the model declined",
        OutcomeKind.Empty => "the model said nothing",
        OutcomeKind.InvalidCall => "a call that could not be carried out",
        OutcomeKind.Loop => "the same call again and again",
        OutcomeKind.TurnLimit => "all turns used without an answer",
        OutcomeKind.Truncated => "the answer was cut at its longest",
        OutcomeKind.ContextOverflow => "the request did not fit into the context",
        OutcomeKind.Timeout => "it took too long",
        OutcomeKind.Failed => "the model or its endpoint failed",
        _ => "the judge's verdict could not be read",
    };

    private static ScoreCell Of(Figure figure, Outcome outcome, string address)
    {
        var why = figure.Detail.Length == 0 ? "" : $" ({figure.Detail})";
        return figure.Score switch
        {
            null when figure.Outcome is OutcomeKind.ContextOverflow || CutPrompt.Is(outcome) =>
                new(ScoreMark.Cut, "did not count: " + Words(OutcomeKind.ContextOverflow) + why, address),
            null => new(ScoreMark.DidNotCount, "did not count: " + Words(figure.Outcome) + why, address),
            >= 1 => new(ScoreMark.Right, "right" + why, address),
            <= 0 => new(ScoreMark.Wrong, "wrong" + why, address),
            var score => new(ScoreMark.Partly, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"score {score:0.##}{why}"), address),
        };
    }
}
