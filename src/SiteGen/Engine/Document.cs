namespace SiteGen.Engine;

/// <summary>One immutable thing on its way through the phases.</summary>
/// <param name="Source">Path below the input folder that it was made from, for findings; empty where there is none.</param>
/// <param name="Content">The typed value; the engine does not look inside.</param>
public sealed record Document(string Source, object Content);
