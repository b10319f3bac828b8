namespace Demos.Retrieval;

/// <summary>A piece of a document, cut for retrieval.</summary>
/// <param name="Document">Path of the document below the input folder.</param>
/// <param name="Start">First character in the document, from 0.</param>
/// <param name="Text">The characters of the document from there on, unchanged.</param>
public sealed record Passage(string Document, int Start, string Text);
