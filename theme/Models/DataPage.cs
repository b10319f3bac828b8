using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>The tables that the site gives out.</summary>
public sealed record DataPage : PageModel
{
    /// <summary>The tables.</summary>
    public required ImmutableArray<DataEntry> Tables { get; init; }
}

/// <summary>A table that the site gives out.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Says">What it holds.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Json">Address of the rows as JSON.</param>
/// <param name="Csv">Address of the rows as CSV.</param>
/// <param name="Schema">Address of the JSON Schema.</param>
/// <param name="Columns">Its columns.</param>
public sealed record DataEntry(string Name, string Says, int Rows, string Json, string Csv, string Schema, ImmutableArray<DataColumn> Columns);

/// <summary>A column of a table.</summary>
/// <param name="Name">Its key in JSON and heading in CSV.</param>
/// <param name="Kind">JSON Schema's word for its values.</param>
/// <param name="IsOptional">Whether it may be null.</param>
/// <param name="Says">What it means.</param>
public sealed record DataColumn(string Name, string Kind, bool IsOptional, string Says);
