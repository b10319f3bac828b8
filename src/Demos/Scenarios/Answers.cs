using System.Globalization;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Scenarios;

/// <summary>Reads how one response ended a run.</summary>
public static class Answers
{
    /// <summary>How the answer of a runner begins where a goal was reached.</summary>
    public const string Reached = "reached";

    /// <summary>The outcome of a response that calls no tool.</summary>
    /// <param name="response">The response.</param>
    /// <param name="settings">For the longest answer, in tokens.</param>
    /// <returns>Truncated where the model was cut off, Refused where a filter stopped it, Empty where it said nothing, Answered otherwise.</returns>
    public static Outcome OutcomeOf(ChatResponse response, ScenarioSettings settings)
    {
        var text = response.Text.Trim();
        if (response.FinishReason == ChatFinishReason.Length)
        {
            return new(OutcomeKind.Truncated, text, string.Create(CultureInfo.InvariantCulture, $"The answer was cut at {settings.MaxOutputTokens} tokens."));
        }

        if (response.FinishReason == ChatFinishReason.ContentFilter)
        {
            return new(OutcomeKind.Refused, text.Length > 0 ? text : null, "A content filter ended the answer.");
        }

        return text.Length > 0 ? new(OutcomeKind.Answered, text) : new(OutcomeKind.Empty, Detail: "The answer has no text.");
    }
}
