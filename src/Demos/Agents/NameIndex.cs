using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Findings;

namespace Demos.Agents;

/// <summary>Finds an entry by the name a model writes, which is seldom the name as listed.</summary>
/// <remarks>Words are compared in lower case and any order: first the same words as a name or an id, then a name that alone has all of them.</remarks>
internal sealed partial class NameIndex<T>(IEnumerable<(string Id, string Name, T Entry)> entries)
    where T : class
{
    private readonly ImmutableArray<(string Name, ImmutableHashSet<string> OfId, ImmutableHashSet<string> OfName, T Entry)> _entries =
        [.. entries.Select(entry => (entry.Name, Words(entry.Id), Words(entry.Name), entry.Entry))];

    /// <summary>The entry, or null with a sentence that says why not.</summary>
    public T? Find(string written, string kind, out string problem)
    {
        problem = "";
        var words = Words(written);
        var same = _entries.Where(entry => words.SetEquals(entry.OfId) || words.SetEquals(entry.OfName)).ToList();
        var found = same.Count > 0 || words.Count == 0 ? same : [.. _entries.Where(entry => words.IsSubsetOf(entry.OfName))];
        if (found is [var one, ..] && (found.Count == 1 || same.Count > 0))
        {
            return one.Entry;
        }

        problem = found.Count > 1
            ? $"Several {kind}s match '{written}': {string.Join(", ", found.Take(4).Select(entry => entry.Name))}."
            : $"No {kind} is called '{written}'{Closest.Hint(written, _entries.Select(entry => entry.Name))}.";
        return null;
    }

    private static ImmutableHashSet<string> Words(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(word => word.Value)];

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:\.\p{N}+)*")]
    private static partial Regex Word();
}
