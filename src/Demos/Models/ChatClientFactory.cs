using System.ClientModel;
using System.ClientModel.Primitives;
using Demos.Models.Local;
using Demos.Models.Ollama;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;
using OpenAI.Chat;

namespace Demos.Models;

/// <summary>Makes chat clients of catalogue entries. Each gives its <see cref="ModelDescription"/>, and a local one an <see cref="ITokenCounter"/>, through <c>GetService</c>.</summary>
/// <remarks>Endpoints of OpenAI's dialect are reached through OpenAI's own client and <c>AsIChatClient</c> of Microsoft.Extensions.AI.OpenAI, not through Semantic Kernel's connector:
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
            : new EndpointChatClient(Endpoint(entry, settings), new(entry, settings));

    private IChatClient Endpoint(ModelEntry entry, ClientSettings settings)
    {
        IChatClient client = entry.Provider is ModelProvider.Ollama ? Ollama(entry, settings) : OpenAI(entry, settings);
        return entry.Tools is ToolCalling.Prompt ? new PromptedToolsChatClient(client) : client;
    }

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

    private DescribedChatClient OpenAI(ModelEntry entry, ClientSettings settings)
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
            Transport = new HttpClientPipelineTransport(HttpFor(entry, settings)),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        });
        return new(client.AsIChatClient(), Describe(entry, "OpenAI", typeof(ChatClient)));
    }

    private OllamaChatClient Ollama(ModelEntry entry, ClientSettings settings)
    {
        var endpoint = new OllamaEndpoint(HttpFor(entry, settings), entry.ServedModel!);
        return new(endpoint, new(endpoint, entry, settings.ContextTokens), Describe(entry, "OllamaSharp", typeof(OllamaApiClient)));
    }

    // Tries and deadlines are the handler's, the same for every endpoint; the clients' own are switched off.
    private HttpClient HttpFor(ModelEntry entry, ClientSettings settings) =>
        new(new EndpointHandler(http, settings, time)) { BaseAddress = new($"{entry.Endpoint!.AbsoluteUri.TrimEnd('/')}/"), Timeout = Timeout.InfiniteTimeSpan };

    private static ModelDescription Describe(ModelEntry entry, string library, Type client) => new()
    {
        Engine = library,
        EngineVersion = EngineVersions.Of(client.Assembly),
        ServedModel = entry.ServedModel!,
        Host = entry.Endpoint!.Authority,
    };
}
