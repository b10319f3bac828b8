using Common;
using Demos.Models.Local;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

/// <summary>A real small model, loaded once for the tests of a class; skips them where its weights are not here.</summary>
public sealed class SmolLm : IDisposable
{
    private LocalChatClient? _client;

    public static string Weights => Repository.NeedShared("models/SmolLM2-135M-Instruct.Q4_1.gguf");

    public LocalChatClient Client => _client ??= New();

    public static LocalChatClient New(int contextTokens = 2048) =>
        new(new() { WeightsPath = Weights, ContextTokens = contextTokens, Threads = 2 }, TimeProvider.System);

    public Task<ChatResponse> Ask(string question, ChatOptions? options = null, CancellationToken cancellation = default) =>
        Client.GetResponseAsync([new(ChatRole.User, question)], options ?? new() { MaxOutputTokens = 24 }, cancellation);

    public void Dispose() => _client?.Dispose();
}

/// <summary>Tests that run a model take turns: two at once only share the same cores.</summary>
[CollectionDefinition(Name)]
public sealed class ModelTests : ICollectionFixture<SmolLm>
{
    public const string Name = "models";
}
