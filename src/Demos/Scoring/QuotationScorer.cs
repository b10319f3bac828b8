using System.Globalization;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Right where the answer has a reference in it and every quotation stands in the passage it names; at least one is needed where passages were found.
/// Half right where the answer is, and its quotations are not.</summary>
/// <remarks>Where there is no reference, right is an answer that says so without a quotation that stands nowhere.</remarks>
internal sealed class QuotationScorer() : Scorer("quotation")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        if (QuotedAnswer.TryParse(recording.Turns[^1].Response?.Text ?? "") is not { } quoted)
        {
            return new(null, answer, "The response is not the JSON that was asked for.");
        }

        var unsupported = quoted.Quotes.Count(quote => QuotationCheck.Of(quote, recording.Retrieved).Verdict is not QuotationVerdict.Supported);
        var (isRight, why) = Answer(sample, answer);
        var needsQuotation = sample.References is not [] && recording.Retrieved is not [];
        var isQuoted = unsupported == 0 && (!needsQuotation || quoted.Quotes is not []);
        return new(isRight ? isQuoted ? 1 : 0.5 : 0, answer, $"{why}; {Quotations(quoted.Quotes.Length, unsupported)}");
    }

    private static (bool IsRight, string Why) Answer(Sample sample, string answer)
    {
        var abstains = AnswerText.Abstains(answer);
        if (sample.References is [])
        {
            return (abstains, abstains ? "says that there is no answer" : "there is no answer, but one was given");
        }

        return sample.References.FirstOrDefault(reference => AnswerText.HasInARow(answer, reference)) is { } found
            ? (true, $"has '{found}'")
            : (false, abstains ? "says that there is no answer, but there is" : $"has not '{sample.References[0]}'");
    }

    private static string Quotations(int count, int unsupported) => (count, unsupported) switch
    {
        (0, _) => "no quotation",
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{count} of {count} quotations supported"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{unsupported} of {count} quotations not supported"),
    };
}
