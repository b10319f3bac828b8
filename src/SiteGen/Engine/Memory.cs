using System.Collections.Concurrent;
using System.Collections.Immutable;
using Findings;

namespace SiteGen.Engine;

/// <summary>What the builds of one process keep for the next: each piece of work with what it rested on, what it made and what it found. Thread-safe within a build.</summary>
public sealed class Memory
{
    private readonly ConcurrentDictionary<(string Step, object Key), Entry> _entries = new();
    private int _build;

    /// <summary>What was made before, where it rests on the same; otherwise makes it.</summary>
    internal T Recall<T>(StepContext context, string step, object key, object? basis, Func<StepContext, T> make)
    {
        var at = (step, key);
        if (_entries.TryGetValue(at, out var entry) && Sameness.Of(entry.Basis, basis) && AreStillSo(entry.Reads, context))
        {
            entry.Build = _build;
        }
        else
        {
            var part = context.Part();
            var value = make(part);
            var (reads, findings) = part.Close();
            _entries[at] = entry = new(basis, reads, findings, value) { Build = _build };
        }

        foreach (var finding in entry.Findings)
        {
            context.Findings.Add(finding);
        }

        context.Note(entry.Reads);
        return (T)entry.Value!;
    }

    /// <summary>Drops what a whole build did not ask for.</summary>
    internal void EndBuild()
    {
        foreach (var (at, entry) in _entries)
        {
            if (entry.Build != _build)
            {
                _entries.TryRemove(at, out _);
            }
        }

        _build++;
    }

    private static bool AreStillSo(ImmutableArray<IRead> reads, StepContext context)
    {
        foreach (var read in reads)
        {
            if (!read.IsStillSo(context))
            {
                return false;
            }
        }

        return true;
    }

    private sealed class Entry(object? basis, ImmutableArray<IRead> reads, ImmutableArray<Diagnostic> findings, object? value)
    {
        public object? Basis => basis;

        public ImmutableArray<IRead> Reads => reads;

        public ImmutableArray<Diagnostic> Findings => findings;

        public object? Value => value;

        /// <summary>The last build that asked for it.</summary>
        public int Build { get; set; }
    }
}
