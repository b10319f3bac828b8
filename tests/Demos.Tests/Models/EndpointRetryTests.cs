using Demos.Models;
using Demos.Tests.Models.StandIn;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

public sealed class EndpointRetryTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private readonly SkippingTime _time = new();

    public static TheoryData<ModelProvider> Providers => ProviderConformanceTests.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Rate_limit_is_waited_for_as_long_as_it_asks(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Fails(429, "Slow down.", retryAfter: 17), StandInReply.Says("Oslo"));
        using var client = await Client(provider, server);

        Assert.Equal("Oslo", (await client.GetResponseAsync("Hi", cancellationToken: Stop)).Text);

        Assert.Equal([TimeSpan.FromSeconds(17)], _time.Pauses);
        Assert.Equal(2, server.Chats.Count);
        Assert.Equal(server.Chats[0], server.Chats[1]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Stream_is_tried_again_before_it_begins(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Fails(503, "Loading."), StandInReply.Says("Oslo"));
        using var client = await Client(provider, server);

        Assert.Equal("Oslo", (await client.GetStreamingResponseAsync("Hi", cancellationToken: Stop).ToChatResponseAsync(Stop)).Text);

        Assert.Equal([TimeSpan.FromSeconds(1)], _time.Pauses);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Fault_that_stays_is_said_with_the_number_of_tries(ModelProvider provider)
    {
        await using var server = StandInServer.Start([.. Enumerable.Repeat(StandInReply.Fails(500, "Out of memory."), 5)]);
        using var client = await Client(provider, server, retries: 4);

        var failure = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", cancellationToken: Stop));

        Assert.Contains("answered 500; it was asked 5 times. The fault is on its side. Try again later. It said: 'Out of memory.'", failure.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2, 4, 8], _time.Pauses.Select(pause => pause.TotalSeconds));
        Assert.Equal(5, server.Chats.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task Refusal_that_will_stay_is_not_tried_again(int status)
    {
        foreach (var provider in Providers.Select(row => row.Data))
        {
            await using var server = StandInServer.Start(StandInReply.Fails(status, "No."));
            using var client = await Client(provider, server);

            await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", cancellationToken: Stop));

            Assert.Single(server.Chats);
        }
    }

    [Fact]
    public async Task Wait_of_more_than_a_minute_is_left_to_the_reader()
    {
        await using var server = StandInServer.Start(StandInReply.Fails(429, "Quota.", retryAfter: 3600));
        using var client = await Client(ModelProvider.OpenAI, server);

        var failure = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", cancellationToken: Stop));

        Assert.Contains("answered 429. Its rate or quota is used up. Wait 3600 s", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_time.Pauses);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Silence_is_tried_again(ModelProvider provider)
    {
        await using var server = StandInServer.Start(StandInReply.Hangs(), StandInReply.Hangs());
        using var client = await Provided.Client(provider, server, new() { Retries = 1, Timeout = TimeSpan.FromMilliseconds(150) }, new QuickTime());

        var failure = await Assert.ThrowsAsync<ModelEndpointException>(() => client.GetResponseAsync("Hi", cancellationToken: Stop));

        Assert.Contains("took too long; it was asked 2 times.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancellation_ends_a_pause()
    {
        await using var server = StandInServer.Start(StandInReply.Fails(429, "Slow down.", retryAfter: 50));
        using var client = await Provided.Client(ModelProvider.OpenAI, server, new() { Retries = 1 });
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetResponseAsync("Hi", cancellationToken: cancel.Token));
    }

    private Task<IChatClient> Client(ModelProvider provider, StandInServer server, int retries = 3) =>
        Provided.Client(provider, server, new() { Retries = retries }, _time);

    /// <summary>A clock whose timers run twenty times as fast from a second on: pauses are short, deadlines below it are as they are.</summary>
    private sealed class QuickTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, dueTime >= TimeSpan.FromSeconds(1) ? dueTime / 20 : dueTime, period);
    }
}
