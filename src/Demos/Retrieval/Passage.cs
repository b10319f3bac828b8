using Evidence.Recordings;

namespace Demos.Retrieval;

/// <summary>A piece of a document, cut for retrieval.</summary>
/// <param name="Document">Path of the document below the input folder.</param>
/// <param name="Start">First character in the document, from 0.</param>
/// <param name="Text">The characters of the document from there on, unchanged.</param>
public sealed record Passage(string Document, int Start, string Text)
{
    /// <summary>The passage as a recording keeps it; the score is rounded to four decimals, because processors differ in the last ones.</summary>
    internal RetrievedPassage Found(double score) => new(Document, Start, Text.Length, Math.Round(score, 4), Text);
}
