using Demos.Scoring;
using Demos.Tests.Scenarios;
using Evidence.Recordings;

namespace Demos.Tests.Scoring;

public sealed class ScorersTests
{
    [Theory]
    [InlineData("8.99", "8.99", 1)]
    [InlineData("GPT-4 scores 8.99.", "8.99", 1)]
    [InlineData("8.99 is the score of GPT-4 and not of a 70B model", "8.99", 1)]
    [InlineData("8.99 - 7.94 = 1.05", "1.05", 1)]
    [InlineData("1.05 = 8.99 - 7.94", "1.05", 0)]           // the last number counts
    [InlineData("2.0179", "2.02", 1)]
    [InlineData("2.03", "2.02", 0)]
    [InlineData("2", "2.02", 0)]
    [InlineData("15,908 questions", "15908", 1)]
    [InlineData("−2.94", "-2.94", 1)]
    [InlineData("９０.６", "90.6", 0)]                      // other scripts' digits are not read, and do no harm
    [InlineData("3.4", "3", 0)]                             // a whole number is met exactly
    [InlineData("In 2023-06, so 2023", "2023", 1)]
    [InlineData("unknown", "8.99", 0)]
    public void Number_compares_the_last_number_to_the_printed_digits(string answer, string reference, double expected) =>
        Assert.Equal(expected, Judge("number", answer, reference).Value);

    [Theory]
    [InlineData("The tables have no result of Zephyr-7B-beta.", 1)]
    [InlineData("No benchmark is called 'Zephyr-7B-beta'.", 0)]
    [InlineData("61.0", 0)]
    public void Number_wants_none_where_there_is_no_reference(string answer, double expected) => Assert.Equal(expected, Judge("number", answer).Value);

    [Theory]
    [InlineData("Instruction evolution.", "instruction evolution", 1)]
    [InlineData("It is called instruction-evolution", "instruction evolution", 1)]
    [InlineData("1.3B parameters", "1.3 B", 1)]
    [InlineData("180 questions", "80", 0)]
    [InlineData("evolution of instruction", "instruction evolution", 0)]
    [InlineData("", "80", 0)]
    public void Contains_wants_the_words_in_a_row(string answer, string reference, double expected) =>
        Assert.Equal(expected, Judge("contains", answer, reference).Value);

    [Theory]
    [InlineData("webarena!", 1)]
    [InlineData("WebArena and others", 0)]
    public void Exact_wants_the_same_words(string answer, double expected) => Assert.Equal(expected, Judge("exact", answer, "WebArena").Value);

    [Theory]
    [InlineData("""{"answer":"80 questions","quotes":[{"passage":1,"text":"has 80 questions"}]}""", 1, "has '80'; 1 of 1 quotations supported")]
    [InlineData("""{"answer":"80 questions","quotes":[{"passage":2,"text":"has 80 questions"}]}""", 0.5, "has '80'; 1 of 1 quotations not supported")]
    [InlineData("""{"answer":"80 questions","quotes":[]}""", 0.5, "has '80'; no quotation")]
    [InlineData("""{"answer":"90 questions","quotes":[{"passage":1,"text":"has 80 questions"}]}""", 0, "has not '80'; 1 of 1 quotations supported")]
    [InlineData("""{"answer":"unknown","quotes":[]}""", 0, "says that there is no answer, but there is; no quotation")]
    public void Quotation_wants_the_answer_and_the_words_it_rests_on(string response, double expected, string why)
    {
        var score = JudgeQuoted(response, "80");

        Assert.Equal((expected, why), (score.Value, score.Why));
    }

    [Theory]
    [InlineData("""{"answer":"Unknown.","quotes":[]}""", 1)]
    [InlineData("""{"answer":"The answer is unknown","quotes":[{"passage":1,"text":"has 80 questions"}]}""", 1)]
    [InlineData("""{"answer":"unknown","quotes":[{"passage":1,"text":"made up"}]}""", 0.5)]
    [InlineData("""{"answer":"30 dollars","quotes":[]}""", 0)]
    public void Quotation_wants_an_abstention_where_there_is_no_reference(string response, double expected) =>
        Assert.Equal(expected, JudgeQuoted(response).Value);

    [Theory]
    [InlineData(OutcomeKind.Loop)]
    [InlineData(OutcomeKind.ContextOverflow)]
    [InlineData(OutcomeKind.Truncated)]
    public void Runs_without_an_answer_have_no_value(OutcomeKind kind)
    {
        var score = Scorers.Judge("contains", Given.Sample("How many?", ["80"]), Recorded.Of(new(kind, "80", "It ended.")));

        Assert.Equal(new Score(null, "", "It ended."), score);
    }

    [Fact]
    public void Judge_refuses_an_unknown_scorer() =>
        Assert.Throws<ArgumentException>(() => Scorers.Judge("vibes", Given.Sample("Why?"), Recorded.Answered("so")));

    private static Score Judge(string scorer, string answer, params string[] references) =>
        Scorers.Judge(scorer, Given.Sample("How many?", [.. references]), Recorded.Answered(answer));

    private static Score JudgeQuoted(string response, params string[] references) => Scorers.Judge(
        "quotation",
        Given.Sample("How many?", [.. references]),
        Recorded.Of(
            new(OutcomeKind.Answered, QuotedAnswer.TryParse(response)!.Answer),
            response,
            [new("corpora/a.md", 10, 24, 0.9, "MT-Bench has 80 questions."), new("corpora/b.md", 0, 10, 0.5, "Nothing of that.")]));
}
