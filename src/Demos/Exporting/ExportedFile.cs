namespace Demos.Exporting;

/// <summary>A file of an export, to be written in UTF-8 as it is.</summary>
/// <param name="Path">Path below the folder of the export, with forward slashes.</param>
/// <param name="Text">The text, with LF as line end.</param>
public sealed record ExportedFile(string Path, string Text);
