using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Findings.Yaml;

/// <summary>Hands on the events of a parser, as long as the document stays within what anybody writes.</summary>
/// <remarks>What reads the events recurses as deeply as maps and lists are nested, and whoever walks the values meets those behind an alias once for each alias.
/// Both are counted here, before anything is made of them: a document that goes beyond would end the program, or never end.</remarks>
/// <param name="inner">The parser.</param>
internal sealed class BoundedParser(IParser inner) : IParser
{
    /// <summary>Maps and lists inside one another, those behind aliases too.</summary>
    public const int Deepest = 64;

    /// <summary>Values that aliases stand for, in all.</summary>
    public const int MostBehindAliases = 10_000;

    private readonly Dictionary<AnchorName, Extent> _anchors = [];
    private readonly Stack<Open> _open = [];
    private int _behindAliases;

    /// <inheritdoc/>
    public ParsingEvent? Current => inner.Current;

    /// <inheritdoc/>
    /// <exception cref="YamlException">The text is not YAML, or goes beyond the bounds.</exception>
    public bool MoveNext()
    {
        var moved = Next();
        switch (moved ? inner.Current : null)
        {
            case MappingStart or SequenceStart:
                _open.Push(new(((NodeEvent)inner.Current!).Anchor));
                Expect(_open.Count <= Deepest, $"maps and lists are nested more than {Deepest} deep");
                break;
            case MappingEnd or SequenceEnd:
                var closed = _open.Pop();
                Add(closed.Anchor, new(closed.Size + 1, closed.Depth + 1));
                break;
            case Scalar scalar:
                Add(scalar.Anchor, new(1, 0));
                break;
            case AnchorAlias alias:
                Follow(alias.Value);
                break;
            default:
                break;
        }

        return moved;
    }

    // What else the parser throws on a text, it throws for what it did not expect there.
    private bool Next()
    {
        try
        {
            return inner.MoveNext();
        }
        catch (Exception fault) when (fault is not YamlException)
        {
            var place = inner.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, "what follows is not what can stand there", fault);
        }
    }

    private void Follow(AnchorName name)
    {
        Expect(_open.All(open => open.Anchor != name), $"the alias '*{name}' stands inside of what it names");
        Expect(_anchors.TryGetValue(name, out var extent), $"the alias '*{name}' names nothing that stands before it");
        _behindAliases += extent.Size;
        Expect(_behindAliases <= MostBehindAliases, $"aliases stand for more than {MostBehindAliases} values");
        Expect(_open.Count + extent.Depth <= Deepest, $"maps and lists are nested more than {Deepest} deep behind the alias '*{name}'");
        Add(AnchorName.Empty, extent);
    }

    /// <summary>A value is whole: it counts for what it stands in, and for its name.</summary>
    private void Add(AnchorName name, Extent extent)
    {
        if (_open.TryPeek(out var around))
        {
            around.Size += extent.Size;
            around.Depth = Math.Max(around.Depth, extent.Depth);
        }

        if (!name.IsEmpty)
        {
            _anchors[name] = extent;
        }
    }

    private void Expect(bool isInside, string beyond)
    {
        if (!isInside)
        {
            throw new YamlException(inner.Current!.Start, inner.Current.End, beyond);
        }
    }

    private readonly record struct Extent(int Size, int Depth);

    private sealed class Open(AnchorName anchor)
    {
        public AnchorName Anchor => anchor;

        public int Size { get; set; }

        public int Depth { get; set; }
    }
}
