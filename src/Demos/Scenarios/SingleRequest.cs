using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Scenarios;

/// <summary>Asks a model once.</summary>
internal static class SingleRequest
{
    /// <summary>How one request ended; a failure of the model is an end as well, and so is a prompt that was cut without a word.</summary>
    /// <param name="client">The model.</param>
    /// <param name="messages">The conversation.</param>
    /// <param name="settings">Sampling and the longest answer.</param>
    /// <param name="cancellationToken">Stops the request.</param>
    /// <param name="format">The shape that the answer must have; null for plain text.</param>
    public static async Task<Outcome> AskAsync(
        IChatClient client, IReadOnlyList<ChatMessage> messages, ScenarioSettings settings, CancellationToken cancellationToken, ChatResponseFormat? format = null)
    {
        var options = Requests.OptionsFor(settings);
        options.ResponseFormat = format;
        try
        {
            var response = await client.GetResponseAsync(messages, options, cancellationToken);
            return CutPrompt.Of(response.Text.Trim(), response.Usage?.InputTokenCount, messages.Sum(message => message.Text.Length)) ?? Answers.OutcomeOf(response, settings);
        }
        catch (ModelFailureException failure)
        {
            return failure.Outcome;
        }
    }
}
