using System.Collections.Concurrent;
using System.Collections.Immutable;
using Findings;

namespace SiteGen.Engine;

/// <summary>What the builds of one process keep for the next: each piece of work with what it rested on, what it made and what it found. Thread-safe within a build.</summary>
public sealed class Memory
{
    private const int BuildsBetween = 16;

    private readonly ConcurrentDictionary<string, StepMemory> _steps = new(StringComparer.Ordinal);
    private int _build;

    /// <summary>What is kept of one step.</summary>
    internal StepMemory Of(string step) => _steps.GetOrAdd(step, _ => new());

    /// <summary>What was made before, where it rests on the same; otherwise makes it.</summary>
    internal T Recall<T>(StepContext context, StepMemory step, object key, object? basis, Func<StepContext, T> make)
    {
        if (step.TryGetValue(key, out var kept) && Sameness.Of(kept.Basis, basis) && kept.Reads.AreStillSo(context))
        {
            kept.Build = _build;
        }
        else
        {
            var part = context.Part();
            var value = make(part);
            var (reads, findings) = part.Close();
            step[key] = kept = new(basis, reads, findings, value) { Build = _build };
        }

        foreach (var finding in kept.Findings)
        {
            context.Findings.Add(finding);
        }

        context.Note(kept.Reads);
        return (T)kept.Value!;
    }

    /// <summary>Drops, now and then, what the last whole builds did not ask for: looking at all that is kept takes as long as a small build.</summary>
    internal void EndBuild()
    {
        _build++;
        if (_build % BuildsBetween != 0)
        {
            return;
        }

        foreach (var step in _steps.Values)
        {
            foreach (var (key, kept) in step)
            {
                if (kept.Build < _build - BuildsBetween)
                {
                    step.TryRemove(key, out _);
                }
            }
        }
    }
}

/// <summary>Pieces of work of one step, by what they are called within it.</summary>
internal sealed class StepMemory : ConcurrentDictionary<object, StepMemory.Kept>
{
    /// <summary>A piece of work.</summary>
    internal sealed class Kept(object? basis, Reads reads, ImmutableArray<Diagnostic> findings, object? value)
    {
        /// <summary>What it was made from.</summary>
        public object? Basis => basis;

        /// <summary>What it read.</summary>
        public Reads Reads => reads;

        /// <summary>What it found.</summary>
        public ImmutableArray<Diagnostic> Findings => findings;

        /// <summary>What it made.</summary>
        public object? Value => value;

        /// <summary>The last build that asked for it.</summary>
        public int Build { get; set; }
    }
}
