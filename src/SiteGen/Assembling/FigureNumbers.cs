using System.Collections.Immutable;
using System.Globalization;
using Findings;
using SiteGen.Markup;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Numbers the figures and the tables of a page, each in the order in which they stand.</summary>
internal sealed class FigureNumbers
{
    private const string FigureKey = "fig-";

    private const string TableKey = "tbl-";

    private readonly Dictionary<BlockSegment, FigureNumber> _byBlock = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<string, FigureNumber> _byId = new(StringComparer.Ordinal);

    /// <summary>Numbers what stands in a text.</summary>
    /// <param name="segments">The text.</param>
    /// <param name="facts">For words in the language of the edition.</param>
    /// <param name="findings">SG0326 for an id that is no id of a figure or table, or that stands twice.</param>
    public FigureNumbers(ImmutableArray<Segment> segments, SiteFacts facts, FindingList findings)
    {
        var (figures, tables) = (0, 0);
        foreach (var block in Blocks(segments))
        {
            var isTable = block.Kind is "results";
            var (key, number) = isTable ? (TableKey, ++tables) : (FigureKey, ++figures);
            var id = block.Options.GetValueOrDefault("id");
            if (id is not null && (!id.StartsWith(key, StringComparison.Ordinal) || _byId.ContainsKey(id)))
            {
                findings.Error("SG0326", block.Place, $"'{id}' is no id of its own for a {(isTable ? "table" : "figure")}.", $"Write id={key}…, with a name that no other on the page has.");
                id = null;
            }

            var made = new FigureNumber(id ?? string.Create(CultureInfo.InvariantCulture, $"{key}{number}"), facts.Say(isTable ? "Table {0}" : "Figure {0}", number));
            _byBlock[block] = made;
            _byId[made.Id] = made;
        }
    }

    /// <summary>Whether a citation key names a figure or a table instead of a work.</summary>
    public static bool IsKey(string key) => key.StartsWith(FigureKey, StringComparison.Ordinal) || key.StartsWith(TableKey, StringComparison.Ordinal);

    /// <summary>The number of a block; null where blocks of its kind have none.</summary>
    public FigureNumber? Of(BlockSegment block) => _byBlock.GetValueOrDefault(block);

    /// <summary>The reference that a key names; null with SG0330 where the page has no such figure or table.</summary>
    public FigureReferenceFragment? Find(string key, SourcePlace place, FindingList findings)
    {
        if (_byId.TryGetValue(key, out var number))
        {
            return new(number);
        }

        findings.Error("SG0330", place, $"The page has no figure or table '{key}'.", $"Write id={key} on its block, or correct the reference{Closest.Hint(key, _byId.Keys)}.");
        return null;
    }

    private static IEnumerable<BlockSegment> Blocks(IEnumerable<Segment> segments) =>
        segments.OfType<BlockSegment>().SelectMany(block => block.Kind is "figure" or "results" ? [block] : Blocks(block.Body));
}
