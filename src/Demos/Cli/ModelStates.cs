using System.Globalization;
using Demos.Models;

namespace Demos.Cli;

/// <summary>Finds out in what state models are, without asking them anything.</summary>
internal sealed class ModelStates(WeightsLocator locator, Surroundings surroundings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Dictionary<Uri, bool> _answers = [];

    /// <summary>The state in words.</summary>
    public async Task<string> OfAsync(ModelEntry entry, CancellationToken cancellationToken) => entry.Provider switch
    {
        ModelProvider.Local => locator.Find(entry.Weights!) is { } path
            ? $"here: {path}"
            : string.Create(CultureInfo.InvariantCulture, $"not here: 'demos models get {entry.Id}' ({entry.Weights!.Bytes:N0} bytes)"),
        ModelProvider.OpenAI => surroundings.OpenAIKey is null ? "needs OPENAI_API_KEY" : "has a key (not tried)",
        _ => await AnswersAsync(entry.Endpoint!, cancellationToken)
            ? $"{entry.Endpoint!.Authority} answers; it has to serve '{entry.ServedModel}'"
            : $"{entry.Endpoint!.Authority} does not answer; serve '{entry.ServedModel}' there",
    };

    private async Task<bool> AnswersAsync(Uri endpoint, CancellationToken cancellationToken)
    {
        if (_answers.TryGetValue(endpoint, out var known))
        {
            return known;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            using var response = await surroundings.Http.GetAsync(new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/models"), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return _answers[endpoint] = true;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return _answers[endpoint] = false;
        }
    }
}
