using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the picture of what came out when.</summary>
/// <param name="facts">The facts.</param>
internal sealed class Timelines(SiteFacts facts)
{
    /// <summary>Benchmarks on which a model must have results for its name to be drawn.</summary>
    private const int NamedFrom = 6;

    private static readonly ImmutableArray<(ModelRole Mark, string Name, ImmutableArray<ModelRole> Roles)> Sides =
    [
        (ModelRole.Closed, "Closed models", [ModelRole.Closed]),
        (ModelRole.ChatGpt, "ChatGPT", [ModelRole.ChatGpt]),
        (ModelRole.Open, "Open models", [ModelRole.Open, ModelRole.Unreleased]),
    ];

    /// <summary>The chart, from the first ChatGPT on; null where the data have none, or no open model after it.</summary>
    public TimelineChart? Of(string id)
    {
        var models = facts.Survey.Models;
        var chatGpt = models.Where(model => model.Role is ModelRole.ChatGpt).ToList();
        if (chatGpt.Count == 0)
        {
            return null;
        }

        var first = chatGpt.Min(model => model.Released);
        var drawn = models.Where(model => model.Released.CompareTo(first) >= 0).ToList();
        var bands = Sides.Select(side => Band(drawn, side)).Where(band => !band.Entries.IsEmpty).ToImmutableArray();
        return bands.SingleOrDefault(band => band.Role is ModelRole.Open) is not { } open ? null : new()
        {
            Id = id,
            Title = Sentence(open),
            Description = facts.Say("A mark for each model or method in the month of its release, from the month of ChatGPT on; closed models, ChatGPT and open models in bands of their own. "
                + "Filled circle: open model; hollow circle: counted as open by the survey, no public weights known; diamond: ChatGPT; open square: other closed model. A dashed mark is an entry that was recalled and not checked."),
            Bands = bands,
            First = first,
            Last = drawn.Max(model => model.Released),
            Older = [.. Entries(models.Where(model => model.Released.CompareTo(first) < 0))],
            NamedFrom = NamedFrom,
        };
    }

    private TimelineBand Band(List<LanguageModel> drawn, (ModelRole Mark, string Name, ImmutableArray<ModelRole> Roles) side)
    {
        var entries = Entries(drawn.Where(model => side.Roles.Contains(model.Role))).ToList();
        return new(facts.Say(side.Name), side.Mark, [.. entries.Select((entry, index) => entry with { IsNamed = index == 0 || entry.Benchmarks >= NamedFrom })]);
    }

    private IEnumerable<TimelineEntry> Entries(IEnumerable<LanguageModel> models) =>
        from model in models
        let benchmarks = facts.Survey.ResultsByModel[model.Id].Select(result => result.Benchmark).Distinct(StringComparer.Ordinal).Count()
        orderby model.Released, benchmarks descending, model.Name
        select new TimelineEntry(model, EntryAddresses.Model(model.Id), benchmarks, IsNamed: false, facts.Links.OfModel(model.Id).Seen.Contains(ModelFact.Released));

    private string Sentence(TimelineBand open)
    {
        var released = open.Entries.Where(entry => entry.Model.Role is ModelRole.Open).ToList();
        var fullest = released.CountBy(entry => entry.Model.Released).MaxBy(month => month.Value);
        return released.Count == 0
            ? facts.Say("No open model of the data has public weights")
            : facts.Say("{0} open models and methods of the data came out after ChatGPT, {1} of them in one month, {2}", released.Count, fullest.Value, Month(fullest.Key));
    }

    private string Month(YearMonth month) => facts.Say("{0:MMM yyyy}", new DateOnly(month.Year, month.Month, 1));
}
