using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the picture of win rates with and without the length of answers.</summary>
/// <param name="facts">The facts.</param>
internal sealed class LengthControlCharts(SiteFacts facts)
{
    /// <summary>The chart; null where fewer than two models have both numbers.</summary>
    public LengthControlChart? Of(string id)
    {
        var (source, models) = (facts.LengthControl.Source, facts.LengthControl.Models);
        var plain = models.OrderByDescending(model => model.Plain).ToList();
        var rows = models
            .OrderByDescending(model => model.Controlled)
            .Select((model, index) => new LengthControlRow(facts.Survey.ModelById[model.Model], EntryAddresses.Model(model.Model), model, plain.IndexOf(model) + 1, index + 1))
            .ToImmutableArray();
        return rows.Length < 2 ? null : new()
        {
            Id = id,
            Title = Sentence(rows),
            Description = facts.Say("One line a model, best with length taken out first. The mark is the win rate with length taken out, the small stroke the plain one; at the end of the line the difference in percentage points, "
                + "and beneath the name the place by the plain win rate and by the other. Filled circle: open model; diamond: ChatGPT; open square: other closed model."),
            Rows = rows,
            Source = source,
        };
    }

    /// <summary>Who wins most places and who loses most.</summary>
    private string Sentence(ImmutableArray<LengthControlRow> rows)
    {
        var (up, down) = (rows.MaxBy(row => row.Rise)!, rows.MinBy(row => row.Rise)!);
        return up.Rise == 0
            ? facts.Say("With length taken out every model keeps its place")
            : facts.Say("With length taken out {0} rises from place {1} to {2}, and {3} falls from {4} to {5}", up.Model.Name, up.PlainPlace, up.ControlledPlace, down.Model.Name, down.PlainPlace, down.ControlledPlace);
    }
}
