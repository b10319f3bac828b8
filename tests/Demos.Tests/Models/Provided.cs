using Demos.Models;
using Demos.Tests.Models.StandIn;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

/// <summary>Clients of each provider, at a stand-in server.</summary>
internal static class Provided
{
    public const string Key = "sk-test-0123456789";

    public const string Model = "llama2:7b";

    public static ModelEntry Entry(ModelProvider provider, StandInServer server) => new()
    {
        Id = "served",
        Name = "Served",
        Family = "Llama 2",
        Licence = "its own",
        Provider = provider,
        Endpoint = provider is ModelProvider.Ollama ? server.Address : new(server.Address, "v1"),
        ServedModel = Model,
        Place = new("models.yaml"),
    };

    /// <summary>A client that tries once, with a key where the provider is OpenAI.</summary>
    public static Task<IChatClient> Client(ModelProvider provider, StandInServer server, ClientSettings? settings = null, TimeProvider? time = null) =>
        Client(Entry(provider, server), settings, time);

    public static Task<IChatClient> Client(ModelEntry entry, ClientSettings? settings = null, TimeProvider? time = null) =>
        new ChatClientFactory(new([]), new(), Http, time ?? TimeProvider.System).CreateAsync(
            entry, (settings ?? new() { Retries = 0 }) with { ApiKey = entry.Provider is ModelProvider.OpenAI ? Key : null }, TestContext.Current.CancellationToken);

    private static readonly HttpClient Http = new() { Timeout = Timeout.InfiniteTimeSpan };
}
