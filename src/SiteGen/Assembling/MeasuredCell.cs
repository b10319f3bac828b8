using System.Collections.Immutable;
using Findings;

namespace SiteGen.Assembling;

/// <summary>What a cell of figures says: <c>source/model/setting word items=a-,b- minus=setting ratio=1-2</c>.</summary>
/// <param name="Source">The table of figures.</param>
/// <param name="Model">The model as the figures call it.</param>
/// <param name="Setting">The setting; empty where the cell names none.</param>
/// <param name="Word">The metric, or the model to compare with.</param>
/// <param name="Items">Beginnings of items' ids; empty for all.</param>
/// <param name="Minus">The setting whose score is taken off; null where none is.</param>
/// <param name="Ratio">How many times as long as the other's the answer has to be; null where any length will do.</param>
internal sealed record MeasuredCell(string Source, string Model, string Setting, string Word, ImmutableArray<string> Items, string? Minus, LengthRatio? Ratio)
{
    private static readonly ImmutableArray<string> Options = ["items", "minus", "ratio"];

    /// <summary>Reads a cell.</summary>
    /// <param name="argument">What stands after the colon.</param>
    /// <param name="place">Where the cell stands.</param>
    /// <param name="shape">How such a cell is written, for the finding.</param>
    /// <param name="findings">SG0322 for a cell of another shape.</param>
    public static MeasuredCell? Parse(string argument, SourcePlace place, string shape, FindingList findings)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var options = words.Skip(2).Select(word => word.Split('=', 2)).ToList();
        if (words.Length < 2 || words[0].Split('/') is not ([_, _] or [_, _, _]) || options.Any(option => option is not [_, { Length: > 0 }]))
        {
            findings.Error("SG0322", place, $"'{argument}' names no measured number.", $"Write '{shape}'.");
            return null;
        }

        if (options.Select(option => option[0]).FirstOrDefault(name => !Options.Contains(name)) is { } unknown)
        {
            findings.Error("SG0322", place, $"A measured number has no '{unknown}'.", $"Write one of: {string.Join(", ", Options)}{Closest.Hint(unknown, Options)}.");
            return null;
        }

        var path = words[0].Split('/');
        var value = options.DistinctBy(option => option[0]).ToDictionary(option => option[0], option => option[1], StringComparer.Ordinal);
        var ratio = value.TryGetValue("ratio", out var range) ? LengthRatio.Parse(range) : null;
        if (range is not null && ratio is null)
        {
            findings.Error("SG0322", place, $"'{range}' is no range of lengths.", "Write ratio=2- for at least twice as long, ratio=1-2 for longer and less than that, ratio=-1 for shorter.");
            return null;
        }

        return new(path[0], path[1], path.ElementAtOrDefault(2) ?? "", words[1],
            value.GetValueOrDefault("items")?.Split(',', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray() ?? [], value.GetValueOrDefault("minus"), ratio);
    }
}
