using Evidence.Answers;

namespace Evidence.Tests.Answers;

public sealed class AnswerPiecesTests
{
    [Fact]
    public void Message_of_a_model_is_cut_at_its_tags()
    {
        var pieces = OfModel("Assistant:\n<thought> Add. </thought>\n<execute>\nprint(1)\n</execute>\nThe answer is <solution> 12 </solution>.\n");

        Assert.Equal([(PieceKind.Thought, "Add."), (PieceKind.Code, "print(1)"), (PieceKind.Answer, "The answer is"), (PieceKind.Proposal, "12")], pieces);
    }

    [Theory]
    [InlineData("<thought> a <execute> b", "Thought:a|Code:b")]
    [InlineData("<thought>a</execute>", "Thought:a</execute>")]
    [InlineData("a </thought> b", "Answer:a </thought> b")]
    [InlineData("", "")]
    [InlineData("<solution></solution>", "")]
    public void Tag_that_does_not_close_reaches_to_the_next(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', OfModel(text).Select(piece => $"{piece.Kind}:{piece.Text}")));

    [Fact]
    public void Reply_is_an_observation_and_after_it_the_feedback()
    {
        var pieces = AnswerPieces.Of(new("user", "Observation:\nYour answer is wrong.\n\nExpert feedback:\nLook again.\n", ""), isRun: true);

        Assert.Equal([new(PieceKind.Observation, "Your answer is wrong."), new AnswerPiece(PieceKind.Feedback, "Look again.")], pieces);
    }

    [Fact]
    public void Answer_that_is_no_run_is_one_piece_whatever_stands_in_it() =>
        Assert.Equal([new AnswerPiece(PieceKind.Answer, "Assistant: <thought>x</thought>")], AnswerPieces.Of(new("assistant", "Assistant: <thought>x</thought>", ""), isRun: false));

    private static IEnumerable<(PieceKind Kind, string Text)> OfModel(string text) => AnswerPieces.Of(new("assistant", text, ""), isRun: true).Select(piece => (piece.Kind, piece.Text));
}
