using System.Collections.Immutable;
using System.Text;
using Findings;

namespace SiteGen.Markup;

/// <summary>A Markdown text, parsed: HTML with gaps that the facts of the survey will fill.</summary>
/// <param name="Segments">In reading order. HTML segments may open a tag that a later one closes.</param>
/// <param name="Headings">Headings of level 2 and 3, in order.</param>
/// <param name="Numbers">Numbers typed by hand in the prose (not in code, addresses or cells), where they were asked for.</param>
/// <param name="PlainText">The text without markup, cells and citations left out, where numbers were asked for.</param>
public sealed record Article(
    ImmutableArray<Segment> Segments,
    ImmutableArray<Heading> Headings,
    ImmutableArray<TypedNumber> Numbers,
    string PlainText)
{
    /// <summary>The sentences, in order, where they were asked for.</summary>
    public ImmutableArray<Sentence> Sentences { get; init; } = [];
}

/// <summary>What is asked of the prose of an article.</summary>
[Flags]
public enum Prose
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The numbers that were typed, and the words around them.</summary>
    Numbers = 1,

    /// <summary>Its sentences.</summary>
    Sentences = 2,

    /// <summary>Both.</summary>
    NumbersAndSentences = Numbers | Sentences,
}

/// <summary>A heading.</summary>
/// <param name="Level">2 or 3.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">Plain text.</param>
public sealed record Heading(int Level, string Id, string Text);

/// <summary>A number in the prose.</summary>
/// <param name="Text">As typed, with a percent sign where it has one.</param>
/// <param name="Place">Where it stands.</param>
public sealed record TypedNumber(string Text, SourcePlace Place);

/// <summary>A piece of an article.</summary>
/// <param name="Place">Where it stands in the source.</param>
public abstract record Segment(SourcePlace Place);

/// <summary>HTML that is ready.</summary>
/// <param name="Utf8">The markup in UTF-8; may be unbalanced on its own.</param>
/// <param name="Place">Where it stands.</param>
public sealed record HtmlSegment(ReadOnlyMemory<byte> Utf8, SourcePlace Place) : Segment(Place)
{
    /// <summary>The markup as text.</summary>
    public string Html => Encoding.UTF8.GetString(Utf8.Span);
}

/// <summary>A number to be filled in: <c>{{result: mt-bench/llama-2-70b-chat}}</c>.</summary>
/// <param name="Kind">The word before the colon: <c>result</c>, <c>measured</c>, <c>count</c>.</param>
/// <param name="Argument">The rest, trimmed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record CellSegment(string Kind, string Argument, SourcePlace Place) : Segment(Place);

/// <summary>A citation: <c>[@a; @b]</c> in brackets, or <c>@a</c> in the text.</summary>
/// <param name="Keys">Citation keys, in order.</param>
/// <param name="IsInText">Whether the author is part of the sentence.</param>
/// <param name="Place">Where it stands.</param>
public sealed record CitationSegment(ImmutableArray<string> Keys, bool IsInText, SourcePlace Place) : Segment(Place);

/// <summary>A link by id: <c>[text](xref:id)</c>, <c>&lt;xref:id&gt;</c>, or to the file of a page, <c>[text](trends.md)</c>.</summary>
/// <param name="Id">The id, such as <c>model/llama-2-70b-chat</c>, <c>benchmark/mmlu</c>, <c>claim/c01-overall</c>, a page's own Xref, or the path of its file, <c>pages/trends.md</c>; an anchor may follow.</param>
/// <param name="Html">The link text as HTML; empty to take the target's title.</param>
/// <param name="Place">Where it stands.</param>
public sealed record CrossReferenceSegment(string Id, string Html, SourcePlace Place) : Segment(Place);

/// <summary>A block: <c>::: results mt-bench alpacaeval</c> up to <c>:::</c>.</summary>
/// <param name="Kind">The first word: <c>results</c>, <c>claims</c>, <c>recording</c>, <c>figure</c>, <c>scenarios</c>, <c>note</c>, <c>caution</c>.</param>
/// <param name="Words">The bare words after it, in order.</param>
/// <param name="Options">The <c>key=value</c> words after it.</param>
/// <param name="Body">The Markdown inside, parsed.</param>
/// <param name="Place">Where it stands.</param>
public sealed record BlockSegment(
    string Kind,
    ImmutableArray<string> Words,
    ImmutableSortedDictionary<string, string> Options,
    ImmutableArray<Segment> Body,
    SourcePlace Place) : Segment(Place);
