using System.Collections.Concurrent;
using System.Collections.Immutable;

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
        if (!(step.Parts.TryGetValue(key, out var kept) && kept is StepMemory.Kept<T> same && Sameness.Of(same.Basis, basis) && same.Part.Reads.AreStillSo(context)))
        {
            step.Parts[key] = same = new StepMemory.Kept<T>(basis, Made(context, make));
        }

        same.Build = _build;
        context.Take(same.Part.Findings);
        context.Note(same.Part.Reads);
        return same.Part.Value;
    }

    /// <summary>The same for each of several things. Where they are those of the build before, in its order, that costs a comparison of references for each.</summary>
    internal static ImmutableArray<TMade> RecallEach<TItem, TMade>(StepContext context, StepMemory step, string name, ImmutableArray<TItem> items, Func<TItem, string> key, object? basis, Func<TItem, StepContext, TMade> make)
        where TItem : class
    {
        var before = step.Rows.GetValueOrDefault(name) as Row<TItem, TMade> is { } row && Sameness.Of(row.Basis, basis) ? row : new Row<TItem, TMade>([], basis, [], key);
        var parts = InParallel.Map(items, (item, at) => before.Find(item, at) is { } part && part.Reads.AreStillSo(context) ? part : Made(context, own => make(item, own)), context.CancellationToken);
        step.Rows[name] = new Row<TItem, TMade>(items, before.Basis, parts, key);
        foreach (var part in parts)
        {
            context.Take(part.Findings);
        }

        context.Note(new Reads([], [.. parts.Select(part => part.Reads).Where(reads => !reads.AreNone)]));
        return [.. parts.Select(part => part.Value)];
    }

    /// <summary>Drops, now and then, what the last whole builds did not ask for: looking at all that is kept takes as long as a small build.</summary>
    internal void EndBuild()
    {
        _build++;
        if (_build % BuildsBetween != 0)
        {
            return;
        }

        foreach (var parts in _steps.Values.Select(step => step.Parts))
        {
            foreach (var (key, kept) in parts)
            {
                if (kept.Build < _build - BuildsBetween)
                {
                    parts.TryRemove(key, out _);
                }
            }
        }
    }

    private static Part<T> Made<T>(StepContext context, Func<StepContext, T> make)
    {
        var part = context.Part();
        var value = make(part);
        var (reads, findings) = part.Close();
        return new(reads, findings, value);
    }
}
