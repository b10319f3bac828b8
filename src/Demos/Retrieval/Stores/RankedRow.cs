namespace Demos.Retrieval.Stores;

/// <summary>A row and its score.</summary>
internal readonly record struct RankedRow(int Row, float Score);
