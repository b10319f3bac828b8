using System.Collections.Immutable;
using Findings;

namespace SiteGen.Markup;

/// <summary>A sentence of an article and what stands in it. Headings and cells of tables are none.</summary>
/// <param name="Text">As it reads: spaces folded, citations left out, an ellipsis for each cell.</param>
/// <param name="Block">Kind of the innermost block around it, such as <c>figure</c>, whose body is the caption; empty outside of blocks.</param>
/// <param name="Links">Ids of its cross-references, such as <c>model/llama-2-70b-chat</c>.</param>
/// <param name="Cells">Kinds of its cells, such as <c>result</c>.</param>
/// <param name="Citations">Keys that it cites, references to figures and tables (<c>fig-…</c>, <c>tbl-…</c>) among them.</param>
/// <param name="Place">Where it begins.</param>
public sealed record Sentence(
    string Text,
    string Block,
    ImmutableArray<string> Links,
    ImmutableArray<string> Cells,
    ImmutableArray<string> Citations,
    SourcePlace Place);
