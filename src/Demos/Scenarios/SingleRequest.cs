using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Scenarios;

/// <summary>Asks a model once.</summary>
internal static class SingleRequest
{
    /// <summary>How the one request of a sample ended; a failure of the model is an end as well.</summary>
    public static async Task<Outcome> AskAsync(IChatClient client, List<ChatMessage> messages, ScenarioSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return Answers.OutcomeOf(await client.GetResponseAsync(messages, Requests.OptionsFor(settings), cancellationToken), settings);
        }
        catch (ModelFailureException failure)
        {
            return failure.Outcome;
        }
    }
}
