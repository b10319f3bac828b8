using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Findings;

/// <summary>All findings of one run. Steps add from any thread; the run reports them once, at its end.</summary>
public sealed class FindingList
{
    private readonly ConcurrentQueue<Diagnostic> _found = new();

    /// <summary>Whether any finding makes the run fail.</summary>
    public bool HasErrors => Has(Severity.Error);

    /// <summary>Whether any finding is at least this severe.</summary>
    public bool Has(Severity severity) => _found.Any(found => found.Severity >= severity);

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourcePlace place, string problem, string remedy) =>
        _found.Enqueue(new(code, Severity.Error, place, problem, remedy));

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourcePlace place, string problem, string remedy) =>
        _found.Enqueue(new(code, Severity.Warning, place, problem, remedy));

    /// <summary>Adds a finding made elsewhere.</summary>
    public void Add(Diagnostic diagnostic) => _found.Enqueue(diagnostic);

    /// <summary>Every finding once, by path, line, column and code, whatever order they were added in.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
    [
        .. _found.Distinct()
            .OrderBy(found => found.Place.Path, StringComparer.Ordinal)
            .ThenBy(found => found.Place.Line)
            .ThenBy(found => found.Place.Column)
            .ThenBy(found => found.Code, StringComparer.Ordinal)
            .ThenBy(found => found.Problem, StringComparer.Ordinal),
    ];
}
