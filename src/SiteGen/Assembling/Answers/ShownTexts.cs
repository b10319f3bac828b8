using Evidence.Answers;
using SiteGen.Markup;
using Theme.Models;

namespace SiteGen.Assembling.Answers;

/// <summary>Makes what pages show of messages: prose through the allowlist, everything else as it stands.</summary>
internal static class ShownTexts
{
    /// <summary>The longest message that an item's page shows, in characters; the rest is at its source.</summary>
    public const int Longest = 20_000;

    /// <summary>The message with its parts.</summary>
    public static ShownText Of(SaidText said, bool isRun)
    {
        if (said.Text.Length <= Longest)
        {
            return new(said.Text, said.Sha256, [.. AnswerPieces.Of(said, isRun).Select(Piece)]);
        }

        var beginning = said.Text[..(char.IsHighSurrogate(said.Text[Longest - 1]) ? Longest - 1 : Longest)];
        return new(beginning, said.Sha256, [.. AnswerPieces.Of(said with { Text = beginning }, isRun).Select(Piece)]) { CutFrom = said.Text.Length };
    }

    /// <summary>The last thing that a model proposed or ran, as the whole of a message; null where it did neither.</summary>
    public static ShownText? LastOf(PublishedAnswer answer)
    {
        foreach (var said in answer.Said.Reverse().Where(said => said.Role == "assistant"))
        {
            var pieces = AnswerPieces.Of(said, isRun: true);
            if ((pieces.LastOrDefault(piece => piece.Kind is PieceKind.Proposal) ?? pieces.LastOrDefault(piece => piece.Kind is PieceKind.Code) ?? pieces.LastOrDefault()) is { } last)
            {
                return new(said.Text, said.Sha256, [Piece(last)]);
            }
        }

        return null;
    }

    private static ShownPiece Piece(AnswerPiece piece) => new(piece.Kind, piece.Text, piece.Kind is PieceKind.Answer or PieceKind.Thought or PieceKind.Feedback ? SafeMarkdown.ToHtml(piece.Text) : null);
}
