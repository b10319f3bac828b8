using System.Collections.Concurrent;
using System.Collections.Immutable;
using Findings;

namespace SiteGen.Engine;

/// <summary>What a step may see. It notes what is asked of it: a later build does the work again only where that has changed.</summary>
public sealed class StepContext
{
    private const string Shared = "";

    private readonly Memory? _memory;
    private readonly StepMemory? _kept;
    private readonly List<IRead> _reads = [];
    private ConcurrentQueue<Reads>? _readsOfParts; // Most work has no parts; that of a whole step has as many as there are pages, added from many threads.
    private volatile bool _isClosed;
    private StepContext? _notesTo;

    /// <summary>For a build that no other follows.</summary>
    /// <param name="earlier">Documents of the phases before this one, in the order of steps.</param>
    /// <param name="findings">Where findings go.</param>
    /// <param name="cancellationToken">Ends the build early.</param>
    public StepContext(ImmutableArray<Document> earlier, FindingList findings, CancellationToken cancellationToken)
        : this(new(before: null, earlier), findings, null, "", cancellationToken)
    {
    }

    internal StepContext(EarlierDocuments earlier, FindingList findings, Memory? memory, string step, CancellationToken cancellationToken)
        : this(earlier, findings, memory, memory?.Of(step), step, cancellationToken)
    {
    }

    private StepContext(EarlierDocuments earlier, FindingList findings, Memory? memory, StepMemory? kept, string step, CancellationToken cancellationToken) =>
        (Earlier, Findings, _memory, _kept, Step, CancellationToken) = (earlier, findings, memory, kept, step, cancellationToken);

    /// <summary>Where findings go.</summary>
    public FindingList Findings { get; }

    /// <summary>Ends the build early.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Whether a later build may ask for what this one makes.</summary>
    public bool IsRemembered => _memory is not null;

    internal EarlierDocuments Earlier { get; }

    /// <summary>Whose context it is.</summary>
    internal string Step { get; }

    /// <summary>The contents of one type, in the order they were made.</summary>
    public ImmutableArray<T> All<T>()
    {
        var read = Earlier.ContentsRead<T>();
        Note(read);
        return read.Contents;
    }

    /// <summary>The only content of its type.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one: the steps are put together wrongly.</exception>
    public T One<T>() => All<T>().Single();

    /// <summary>Documents whose content has the type.</summary>
    public ImmutableArray<Document> Documents<T>()
    {
        var read = Earlier.DocumentsRead<T>();
        Note(read);
        return read.Documents;
    }

    /// <summary>A part of the step's work: what an earlier build of this process made, with its findings, where it rests on the same; otherwise makes it.</summary>
    /// <param name="key">Names the part within the step.</param>
    /// <param name="basis">What the part is made from, besides what it asks of its context; compared as deep as it goes.</param>
    /// <param name="make">Makes it: reads nothing but its basis and its context, and adds its findings there. Nothing of it may be left for later.</param>
    public T Recall<T>(object key, object? basis, Func<StepContext, T> make) => _memory is null ? make(this) : _memory.Recall(this, _kept!, key, basis, make);

    /// <summary>A part of the step's work for each of several things, on all processors; as <see cref="Recall"/> for each, and where there are thousands of them much faster.</summary>
    /// <param name="name">Names these parts among others of the step.</param>
    /// <param name="items">What each part is made from; compared as deep as it goes.</param>
    /// <param name="key">Names an item among the others, wherever it stands.</param>
    /// <param name="basis">What all parts are made from besides; compared as deep as it goes.</param>
    /// <param name="make">As of <see cref="Recall"/>.</param>
    public ImmutableArray<TMade> RecallEach<TItem, TMade>(string name, ImmutableArray<TItem> items, Func<TItem, string> key, object? basis, Func<TItem, StepContext, TMade> make)
        where TItem : class =>
        _memory is null ? InParallel.Map(items, item => make(item, this), CancellationToken) : Memory.RecallEach(this, _kept!, name, items, key, basis, make);

    /// <summary>What several steps of a phase make of the same; the first of them makes it.</summary>
    /// <param name="key">Names it within the phase.</param>
    /// <param name="basis">As of <see cref="Recall"/>.</param>
    /// <param name="make">As of <see cref="Recall"/>.</param>
    public T Share<T>(object key, object? basis, Func<StepContext, T> make) =>
        _memory is null ? Earlier.Once(key, () => make(this)) : _memory.Recall(this, _memory.Of(Shared), key, basis, make);

    /// <summary>The same, with names of its own for parts: of one edition, where a step makes several.</summary>
    public StepContext Named(string name) => _memory is null ? this : new(Earlier, Findings, _memory, $"{Step} {name}", CancellationToken) { _notesTo = _notesTo ?? this };

    /// <summary>Notes what the work rests on, where the context does not see it.</summary>
    /// <exception cref="InvalidOperationException">The work was done already: something was left for later.</exception>
    public void Note(IRead read)
    {
        if (_notesTo is not null)
        {
            _notesTo.Note(read);
            return;
        }

        if (_isClosed)
        {
            throw new InvalidOperationException($"'{Step}' reads after it has ended.");
        }

        if (_memory is not null)
        {
            lock (_reads)
            {
                _reads.Add(read);
            }
        }
    }

    /// <summary>Adds what a part found.</summary>
    internal void Take(ImmutableArray<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            Findings.Add(finding);
        }
    }

    internal void Note(Reads reads)
    {
        if (_notesTo is not null)
        {
            _notesTo.Note(reads);
        }
        else if (!reads.AreNone)
        {
            LazyInitializer.EnsureInitialized(ref _readsOfParts).Enqueue(reads);
        }
    }

    internal StepContext Part() => new(Earlier, new(), _memory, _kept, Step, CancellationToken);

    /// <summary>Ends the work: what it rested on and what it found.</summary>
    internal (Reads Reads, ImmutableArray<Diagnostic> Findings) Close()
    {
        _isClosed = true;
        return (new([.. _reads.Distinct()], _readsOfParts is null ? [] : [.. _readsOfParts]), Findings.Sorted());
    }
}
