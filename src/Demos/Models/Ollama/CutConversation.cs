using System.Collections.Immutable;
using Microsoft.Extensions.AI;

namespace Demos.Models.Ollama;

/// <summary>Notices that an Ollama did not read the whole conversation.</summary>
/// <remarks>
/// <para>What was cut in silence shows in the counts. Any of these is an overflow: more tokens read and written than the context holds; an answer that ended
/// for length before its own limit; fewer tokens read than one for each 6 characters (no vocabulary packs prose that densely);
/// fewer tokens read than for the beginning of the same conversation.</para>
/// <para>What can pass, at an Ollama from before late 2025: a first request of several messages that lost less than a third of its tokens.</para>
/// </remarks>
internal sealed class CutConversation(OllamaContext context)
{
    private const int MostCharsPerToken = 6;
    private const int UsualCharsPerToken = 4;

    private ImmutableArray<ChatMessage> _before = [];
    private long _readBefore;

    /// <summary>Makes sure that an answer was given to the whole conversation.</summary>
    /// <exception cref="ContextOverflowException">It was cut.</exception>
    public void Check(ImmutableArray<ChatMessage> messages, ChatOptions options, ChatFinishReason? finish, UsageDetails? usage)
    {
        // An Ollama that does not count says nothing of a cut either.
        if (usage is not { InputTokenCount: > 0 and var read })
        {
            return;
        }

        var written = usage.OutputTokenCount ?? 0;
        var window = context.Window ?? long.MaxValue;
        var longest = options.MaxOutputTokens ?? written;
        var endsAtWindow = finish == ChatFinishReason.Length && written < longest && read + longest > window;
        if (read + written > window || endsAtWindow || read * MostCharsPerToken < CharsOf(messages) || (BeginsAsBefore(messages) && read < _readBefore * 0.9))
        {
            throw new ContextOverflowException((int)Math.Max(EstimatedTokens(messages, options), read + longest), context.Window ?? (int)read);
        }

        (_before, _readBefore) = (messages, read);
    }

    /// <summary>What a refusal of a conversation that is too long means.</summary>
    /// <returns>Null where it was refused for something else.</returns>
    public ContextOverflowException? In(EndpointRefusalException refusal, ImmutableArray<ChatMessage> messages, ChatOptions options) =>
        refusal.Body.Contains("context", StringComparison.OrdinalIgnoreCase) && refusal.Body.Contains("exceed", StringComparison.OrdinalIgnoreCase)
            ? new(EstimatedTokens(messages, options), context.Window ?? 0)
            : null;

    private bool BeginsAsBefore(ImmutableArray<ChatMessage> messages) =>
        !_before.IsEmpty && messages.Length >= _before.Length && _before.Zip(messages).All(pair => IsSame(pair.First, pair.Second));

    // What goes through the prompted tools is written anew for each turn, as text.
    private static bool IsSame(ChatMessage before, ChatMessage now) =>
        ReferenceEquals(before, now) || (before.Role == now.Role && before.Text == now.Text && before.Contents.Concat(now.Contents).All(content => content is TextContent));

    private static int EstimatedTokens(ImmutableArray<ChatMessage> messages, ChatOptions options) =>
        (CharsOf(messages) / UsualCharsPerToken) + (options.MaxOutputTokens ?? 0);

    private static int CharsOf(ImmutableArray<ChatMessage> messages) =>
        messages.Sum(message => message.Text.Length + message.Contents.OfType<FunctionResultContent>().Sum(result => ResultText.Of(result).Length));
}
