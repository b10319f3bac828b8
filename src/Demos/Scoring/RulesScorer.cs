using System.Globalization;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>The share of rules that the last text keeps; the reason tells how many each round kept.</summary>
internal sealed class RulesScorer() : Scorer("rules")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        var rules = TextRule.ParseAll(sample.Parameters.GetValueOrDefault(TextRule.Parameter, ""));
        if (rules.IsEmpty)
        {
            throw new ArgumentException($"The sample '{sample.Id}' has no parameter 'rules'. Add it.", nameof(sample));
        }

        int Kept(string text) => rules.Count(rule => rule.Complaint(text.Trim()) is null);
        var rounds = recording.Turns.Select(turn => Kept(turn.Response?.Text ?? "").ToString(CultureInfo.InvariantCulture)).ToList();
        return new((double)Kept(answer) / rules.Length, answer, string.Create(CultureInfo.InvariantCulture,
            $"keeps {string.Join(", then ", rounds)} of {rules.Length} rules"));
    }
}
