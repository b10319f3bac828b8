using System.Diagnostics;
using Common;
using Demos.Models;
using Demos.Models.Local;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Models;

[Collection(ModelTests.Name)]
public class LocalChatClientTests(SmolLm model)
{
    private static readonly string Story = string.Concat(Enumerable.Repeat("The fox went to the river and met a bear that wore a hat. ", 10));

    [Fact]
    public async Task Greedy_answers_are_the_same_twice()
    {
        var first = await model.Ask("Name three colours.");
        await model.Ask("What is a river?");
        var second = await model.Ask("Name three colours.");

        Assert.NotEmpty(first.Text);
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task Seeds_decide_what_is_drawn()
    {
        ChatOptions Drawn(long seed) => new() { Temperature = 1, Seed = seed, MaxOutputTokens = 24 };

        var first = await model.Ask("Tell me a story.", Drawn(7));
        var same = await model.Ask("Tell me a story.", Drawn(7));
        var other = await model.Ask("Tell me a story.", Drawn(8));

        Assert.Equal(first.Text, same.Text);
        Assert.NotEqual(first.Text, other.Text);
    }

    [Fact]
    public async Task Common_beginning_is_reused_and_changes_nothing()
    {
        using var fresh = SmolLm.New();
        ChatMessage[] question = [new(ChatRole.System, Story), new(ChatRole.User, "What did the bear wear?")];
        ChatOptions options = new() { MaxOutputTokens = 24 };

        await model.Client.GetResponseAsync([new(ChatRole.System, Story), new(ChatRole.User, "Where did the fox go, and why?")], options);
        var reused = await model.Client.GetResponseAsync(question, options);
        var read = await fresh.GetResponseAsync(question, options);

        Assert.True(reused.Usage!.CachedInputTokenCount >= KeptPrompt.BlockTokens);
        Assert.Equal(0, read.Usage!.CachedInputTokenCount);
        Assert.Equal(read.Text, reused.Text);
    }

    [Fact]
    public async Task Usage_adds_up_and_names_the_context()
    {
        var answer = await model.Ask("Name three colours.", new() { MaxOutputTokens = 8 });

        Assert.Equal(ChatFinishReason.Length, answer.FinishReason);
        Assert.Equal(8, answer.Usage!.OutputTokenCount);
        Assert.Equal(answer.Usage.InputTokenCount + 8, answer.Usage.TotalTokenCount);
        Assert.Equal(2048, answer.AdditionalProperties![LocalProperties.ContextGranted]);
        Assert.Equal((int)answer.Usage.InputTokenCount! + 7, answer.AdditionalProperties[LocalProperties.ContextUsed]);
    }

    [Fact]
    public async Task Answer_that_ends_by_itself_has_stopped()
    {
        var answer = await model.Ask("What is the capital of France?", new() { MaxOutputTokens = 200 });

        Assert.Equal(ChatFinishReason.Stop, answer.FinishReason);
        Assert.True(answer.Usage!.OutputTokenCount < 200);
    }

    [Fact]
    public async Task Streaming_gives_the_same_text_in_pieces()
    {
        ChatOptions options = new() { MaxOutputTokens = 24 };
        var whole = await model.Ask("Name three colours.", options);
        var pieces = new List<ChatResponseUpdate>();
        await foreach (var piece in model.Client.GetStreamingResponseAsync([new(ChatRole.User, "Name three colours.")], options))
        {
            pieces.Add(piece);
        }

        Assert.True(pieces.Count > 10);
        Assert.Equal(whole.Text, string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Fact]
    public async Task Stop_text_ends_the_answer_and_is_no_part_of_it()
    {
        var whole = await model.Ask("Name three colours.", new() { MaxOutputTokens = 24 });
        var stop = whole.Text[5..9];

        var stopped = await model.Ask("Name three colours.", new() { MaxOutputTokens = 24, StopSequences = [stop] });

        Assert.Equal(whole.Text[..whole.Text.IndexOf(stop, StringComparison.Ordinal)], stopped.Text);
        Assert.Equal(ChatFinishReason.Stop, stopped.FinishReason);
    }

    [Fact]
    public async Task Request_larger_than_the_context_is_refused_with_both_sizes()
    {
        using var small = SmolLm.New(contextTokens: 256);

        var overflow = await Assert.ThrowsAsync<ContextOverflowException>(() => small.GetResponseAsync(Story + Story));
        var answer = await small.GetResponseAsync("Say hello.", new() { MaxOutputTokens = 8 });

        Assert.Equal(256, overflow.GrantedTokens);
        Assert.True(overflow.AskedTokens > 256);
        Assert.NotEmpty(answer.Text);
    }

    [Fact]
    public async Task Room_for_the_answer_counts_as_asked()
    {
        using var small = SmolLm.New(contextTokens: 256);

        var overflow = await Assert.ThrowsAsync<ContextOverflowException>(() => small.GetResponseAsync("Hi", new() { MaxOutputTokens = 256 }));

        Assert.True(overflow.AskedTokens > 256);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1500)]
    public async Task Cancellation_ends_reading_and_writing_within_two_seconds(int afterMs)
    {
        var question = string.Concat(Enumerable.Repeat(Story, 8)) + "Continue the story for a thousand words.";
        var before = await model.Ask("Say hello.");
        using var cancel = new CancellationTokenSource(afterMs);
        var clock = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            model.Ask(question, new() { Temperature = 1, MaxOutputTokens = 500 }, cancel.Token));
        var took = clock.ElapsedMilliseconds;
        var next = await model.Ask("Say hello.");

        Assert.InRange(took, 0, afterMs + 2000);
        Assert.Equal(before.Text, next.Text);
    }

    [Fact]
    public async Task Answers_asked_for_at_once_are_those_asked_for_in_turn()
    {
        string[] questions = ["Name three colours.", "What is a river?", "Say hello."];
        var inTurn = new List<string>();
        foreach (var question in questions)
        {
            inTurn.Add((await model.Ask(question)).Text);
        }

        var atOnce = await Task.WhenAll(questions.Select(question => model.Ask(question)));

        Assert.Equal(inTurn, atOnce.Select(answer => answer.Text));
    }

    [Fact]
    public void Weights_that_cannot_chat_are_refused_by_path()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("no.gguf"), "These are no weights.");

        var broken = Assert.Throws<UnusableWeightsException>(() => Load(folder.In("no.gguf")));
        var embeds = Assert.Throws<UnusableWeightsException>(() => Load(Repository.NeedShared("models/all-MiniLM-L6-v2.F16.gguf")));

        Assert.Contains(folder.In("no.gguf"), broken.Message);
        Assert.Contains("no chat template", embeds.Message);
        Assert.Throws<FileNotFoundException>(() => Load(folder.In("none.gguf")));

        static LocalChatClient Load(string path) => new(new() { WeightsPath = path }, TimeProvider.System);
    }

    [Fact]
    public void Tokens_are_counted_by_the_model()
    {
        var counter = (ITokenCounter)model.Client.GetService(typeof(ITokenCounter))!;

        Assert.Equal(0, counter.CountTokens(""));
        Assert.Equal(5, counter.CountTokens("The cat sat down."));
    }

    [Fact]
    public void Description_names_engine_and_weights()
    {
        var description = (ModelDescription)model.Client.GetService(typeof(ModelDescription))!;

        Assert.Equal(("LLamaSharp", "0.30.0"), (description.Engine, description.EngineVersion));
        Assert.Equal(("SmolLM2-135M-Instruct.Q4_1.gguf", 98_362_432L), (description.WeightsFile, description.WeightsBytes));
        Assert.Equal((2048, 2048), (description.ContextAsked, description.ContextGranted));
    }
}
