using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Evidence.Answers;

/// <summary>Cuts a message of a run with tools into what it does: thoughts, code, proposals; observations and feedback.</summary>
/// <remarks>The one place that knows how such messages are written. What it leaves out is markup: the message itself is kept beside it.</remarks>
public static partial class AnswerPieces
{
    private const string Observed = "Observation:";

    private const string Advised = "Expert feedback:";

    /// <summary>The pieces of a message, in order; none is blank.</summary>
    /// <param name="said">The message.</param>
    /// <param name="isRun">Whether it is of a run with tools; anything else is one answer.</param>
    public static ImmutableArray<AnswerPiece> Of(SaidText said, bool isRun)
    {
        IEnumerable<AnswerPiece> pieces = !isRun ? [new(PieceKind.Answer, said.Text)]
            : said.Role == "assistant" ? OfModel(said.Text)
            : OfOthers(said.Text);
        return [.. pieces.Where(piece => IsWorthShowing(piece)).Select(piece => piece with { Text = piece.Text.Trim('\n', '\r', ' ') })];
    }

    /// <summary>The full stop after a proposal is no remark.</summary>
    private static bool IsWorthShowing(AnswerPiece piece) => piece.Kind is PieceKind.Answer ? piece.Text.AsSpan().Trim() is not ("" or ".") : !string.IsNullOrWhiteSpace(piece.Text);

    /// <summary>A tag that is never closed reaches to the next one, or to the end.</summary>
    private static IEnumerable<AnswerPiece> OfModel(string text)
    {
        var at = Label().Match(text).Length;
        foreach (Match tagged in Tagged().Matches(text, at))
        {
            yield return new(PieceKind.Answer, text[at..tagged.Index]);
            yield return new(KindOf(tagged.Groups["tag"].Value), tagged.Groups["inside"].Value);
            at = tagged.Index + tagged.Length;
        }

        yield return new(PieceKind.Answer, text[at..]);
    }

    private static IEnumerable<AnswerPiece> OfOthers(string text)
    {
        var advice = text.LastIndexOf(Advised, StringComparison.Ordinal);
        var observation = advice < 0 ? text : text[..advice];
        yield return new(PieceKind.Observation, observation.StartsWith(Observed, StringComparison.Ordinal) ? observation[Observed.Length..] : observation);
        yield return new(PieceKind.Feedback, advice < 0 ? "" : text[(advice + Advised.Length)..]);
    }

    private static PieceKind KindOf(string tag) => tag switch
    {
        "thought" => PieceKind.Thought,
        "execute" => PieceKind.Code,
        _ => PieceKind.Proposal,
    };

    [GeneratedRegex(@"\A\s*Assistant:")]
    private static partial Regex Label();

    [GeneratedRegex(@"<(?<tag>thought|execute|solution)>(?<inside>.*?)(?:</\k<tag>>|(?=<(?:thought|execute|solution)>)|\z)", RegexOptions.Singleline)]
    private static partial Regex Tagged();
}

/// <summary>A part of a message.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Text">Its text, without space around it; untrusted.</param>
public sealed record AnswerPiece(PieceKind Kind, string Text);

/// <summary>What a part of a message does.</summary>
public enum PieceKind
{
    /// <summary>Words outside of any other kind: an answer, or a remark beside it.</summary>
    Answer,

    /// <summary>What the model says it thinks.</summary>
    Thought,

    /// <summary>Code that it has run.</summary>
    Code,

    /// <summary>A solution that it proposes.</summary>
    Proposal,

    /// <summary>What came out of the code, or of the proposal.</summary>
    Observation,

    /// <summary>What the user said of it.</summary>
    Feedback,
}
