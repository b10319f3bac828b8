using Findings;
using ModelContextProtocol;

namespace Demos.Serving;

/// <summary>Looks up what a client named, and says what to do where there is no such thing.</summary>
internal static class Requests
{
    /// <summary>The entry of an id.</summary>
    /// <exception cref="McpException">There is none; the message reaches the client.</exception>
    public static T Find<T>(IReadOnlyDictionary<string, T> entries, string id, string kind, string tool) =>
        entries.TryGetValue(id, out var entry) ? entry : throw Unknown(kind, id, entries.Keys, tool);

    /// <summary>An error for an id that nothing has.</summary>
    public static McpException Unknown(string kind, string id, IEnumerable<string> known, string tool) =>
        new($"There is no {kind} '{id}'{Closest.Hint(id, known)}. Call {tool} for the ids.");

    /// <summary>Whether one of the texts or all of them together have every word of a query, whatever the case.</summary>
    public static bool Fits(string? query, params IEnumerable<string?> texts)
    {
        var all = string.Join('\n', texts);
        return (query ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => all.Contains(word, StringComparison.OrdinalIgnoreCase));
    }
}
