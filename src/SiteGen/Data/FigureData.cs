namespace SiteGen.Data;

/// <summary>What a figure of a page draws.</summary>
/// <param name="Address">Address of its files without their endings, such as <c>/data/figures/agents-fig-tools</c>.</param>
/// <param name="Table">The rows.</param>
public sealed record FigureData(string Address, DataTable Table);
