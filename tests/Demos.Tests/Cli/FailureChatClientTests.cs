using Demos.Cli;
using Demos.Models;
using Demos.Replay;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Recordings;

namespace Demos.Tests.Cli;

public sealed class FailureChatClientTests
{
    public static TheoryData<Exception, OutcomeKind> Failures => new()
    {
        { new ContextOverflowException(9000, 8192), OutcomeKind.ContextOverflow },
        { new TimeoutException("It took an hour."), OutcomeKind.Timeout },
        { new TaskCanceledException("Nobody cancelled it."), OutcomeKind.Timeout },
        { new ModelEndpointException("The endpoint 'x' of the model 'y' took too long. Allow more time.", null), OutcomeKind.Timeout },
        { new ModelEndpointException("It did not like the request. It said: 'This model's maximum context length is 4097 tokens.'", 400), OutcomeKind.ContextOverflow },
        { new ModelEndpointException("The fault is on its side.", 500), OutcomeKind.Failed },
        { new IOException("The disk is full."), OutcomeKind.Failed },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failure_becomes_an_outcome_and_its_replay_the_same(Exception failure, OutcomeKind expected)
    {
        var now = await FailAsync(failure);
        var replayed = await FailAsync(new ReplayedFailureException($"{failure.GetType().Name}: {failure.Message}"));

        Assert.Equal(new Outcome(expected, Detail: failure.Message), now.Outcome);
        Assert.Equal(now.Outcome, replayed.Outcome);
    }

    public static TheoryData<Exception> LetThrough => new()
    {
        new ModelEndpointException("The endpoint 'x' does not answer.", null),
        new ModelEndpointException("It does not accept the key.", 401),
        new MissingKeyException("gpt-4"),
        new ObjectDisposedException("client"),
        new ArgumentException("A mistake of ours."),
    };

    [Theory]
    [MemberData(nameof(LetThrough))]
    public async Task What_says_nothing_about_the_model_is_let_through(Exception failure)
    {
        using var client = new FailureChatClient(new FailingChatClient(failure));

        Assert.Same(failure, await Record.ExceptionAsync(() => client.GetResponseAsync([])));
    }

    private static async Task<ModelFailureException> FailAsync(Exception failure)
    {
        using var client = new FailureChatClient(new FailingChatClient(failure));
        return await Assert.ThrowsAsync<ModelFailureException>(() => client.GetResponseAsync([]));
    }
}
