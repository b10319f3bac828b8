using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Finds the differences that a number is part of.</summary>
internal static class DifferenceSides
{
    /// <summary>By the id of a result; a result that both sides name stands on that of the table.</summary>
    public static ILookup<string, DifferenceLink> Of(IEnumerable<Difference> differences) => (
        from difference in differences
        from side in new[] { (Ids: difference.InTable, Side: DifferenceSide.Table), (Ids: difference.InSource.RemoveRange(difference.InTable), Side: DifferenceSide.Source) }
        from id in side.Ids
        select (Id: id, Link: new DifferenceLink(difference.Title, EntryAddresses.Difference(difference.Id), side.Side))).ToLookup(pair => pair.Id, pair => pair.Link, StringComparer.Ordinal);
}
