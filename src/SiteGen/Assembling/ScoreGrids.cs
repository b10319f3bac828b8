using System.Collections.Immutable;
using System.Globalization;
using Evidence.Recordings;
using Evidence.Scenarios;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Lays the samples of a scenario out by how long the text is and how far down a fact stands.</summary>
/// <param name="pieces">Recordings and scores.</param>
internal sealed class ScoreGrids(ScenarioPieces pieces)
{
    private const string Depth = "depth";

    /// <summary>Parameters that say how long a text is, and what they count.</summary>
    private static readonly ImmutableArray<(string Parameter, string Counts)> Lengths = [("length", "tokens"), ("pairs", "pairs")];

    /// <summary>One grid a model; none where fewer than two lengths or depths were asked for. Of several samples at one place the first is shown.</summary>
    public ImmutableArray<ScoreGrid> Of(Scenario scenario)
    {
        var length = Lengths.FirstOrDefault(length => scenario.Samples.Any(sample => Number(sample, length.Parameter) is not null && Number(sample, Depth) is not null));
        if (length.Parameter is null)
        {
            return [];
        }

        // A second fact that misleads makes another task of it.
        var places = scenario.Samples.Where(sample => !sample.Parameters.ContainsKey("distractor"))
            .Select(sample => (sample.Id, Across: Number(sample, length.Parameter), Down: Number(sample, Depth)))
            .Where(place => place is { Across: not null, Down: not null })
            .ToLookup(place => (place.Across!.Value, place.Down!.Value), place => place.Id);
        int[] across = [.. places.Select(place => place.Key.Item1).Distinct().Order()], down = [.. places.Select(place => place.Key.Item2).Distinct().Order()];
        return across.Length < 2 || down.Length < 2 ? [] :
        [
            .. from recording in pieces.RecordingsOf(scenario.Id)
               where recording.Repeat is null
               group recording by recording.Model into model
               orderby model.Key
               let bySample = model.ToDictionary(recording => recording.Sample, StringComparer.Ordinal)
               select new ScoreGrid(model.Key, length.Counts, [.. across],
                   [.. down.Select(depth => (depth, across.Select(wide => Cell(places[(wide, depth)].FirstOrDefault(), bySample)).ToImmutableArray()))]),
        ];
    }

    private ScoreCell? Cell(string? sample, Dictionary<string, Recording> recordings) =>
        sample is not null && recordings.TryGetValue(sample, out var recording) ? pieces.Scores.Of(recording) : null;

    private static int? Number(Sample sample, string parameter) =>
        int.TryParse(sample.Parameters.GetValueOrDefault(parameter), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
