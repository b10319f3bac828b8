namespace SiteGen.Rendering;

/// <summary>A file of the site, rendered and not yet written.</summary>
/// <param name="Path">Path below the output folder, with forward slashes, such as <c>models/gpt-4/index.html</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Origin">What it was made from, for findings about collisions: a path, and the item where a file holds many.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content, string Origin);
