using System.ClientModel;
using System.ClientModel.Primitives;
using Demos.Models.Local;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace Demos.Models;

/// <summary>Makes chat clients of catalogue entries. Each gives its <see cref="ModelDescription"/>, and a local one an <see cref="ITokenCounter"/>, through <c>GetService</c>.</summary>
/// <remarks>Endpoints are reached through OpenAI's own client and <c>AsIChatClient</c> of Microsoft.Extensions.AI.OpenAI, not through Semantic Kernel's connector:
/// seen as an <see cref="IChatClient"/>, the connector loses the usage. Usage, finish reason, served model and fingerprint come through this way.</remarks>
public sealed class ChatClientFactory(WeightsLocator locator, WeightsDigests digests, HttpClient http, TimeProvider time)
{
    /// <summary>Makes a client. Loads the weights of a local model; does not yet call an endpoint.</summary>
    /// <exception cref="WeightsMissingException">The weights of a local model are not on this machine.</exception>
    /// <exception cref="WeightsDigestException">The file found is not what the catalogue names.</exception>
    /// <exception cref="MissingKeyException">OpenAI is asked without a key.</exception>
    public async Task<IChatClient> CreateAsync(ModelEntry entry, ClientSettings settings, CancellationToken cancellation) =>
        entry.Provider is ModelProvider.Local
            ? await LocalAsync(entry, settings, cancellation).ConfigureAwait(false)
            : Endpoint(entry, settings);

    private async Task<IChatClient> LocalAsync(ModelEntry entry, ClientSettings settings, CancellationToken cancellation)
    {
        var path = settings.WeightsPath ?? locator.Need(entry);
        var digest = await digests.OfAsync(path, cancellation).ConfigureAwait(false);
        if (settings.WeightsPath is null && digest != entry.Weights!.Sha256)
        {
            throw new WeightsDigestException(path, entry.Weights.Sha256, digest);
        }

        var client = new LocalChatClient(new() { WeightsPath = path, ContextTokens = settings.ContextTokens }, time);
        return new DescribedChatClient(client, client.Description with { WeightsSha256 = digest });
    }

    private EndpointChatClient Endpoint(ModelEntry entry, ClientSettings settings)
    {
        if (entry.Provider is ModelProvider.OpenAI && string.IsNullOrEmpty(settings.ApiKey))
        {
            throw new MissingKeyException(entry.Id);
        }

        // Servers on the own machine ask for no key, and the client will not go without one.
        var key = new ApiKeyCredential(string.IsNullOrEmpty(settings.ApiKey) ? "none" : settings.ApiKey);
        var client = new ChatClient(entry.ServedModel, key, new OpenAIClientOptions
        {
            Endpoint = entry.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(settings.Retries),
            NetworkTimeout = settings.Timeout,
        });
        return new(client.AsIChatClient(), Describe(entry), new(entry, settings.ApiKey));
    }

    private static ModelDescription Describe(ModelEntry entry) => new()
    {
        Engine = "OpenAI",
        EngineVersion = EngineVersions.Of(typeof(ChatClient).Assembly),
        ServedModel = entry.ServedModel!,
        Host = entry.Endpoint!.Authority,
    };
}
