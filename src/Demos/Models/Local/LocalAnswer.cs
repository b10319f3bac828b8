using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Demos.Models.Local;

/// <summary>What is said at the end of an answer: what was forced, the usage, and why it ended.</summary>
/// <param name="Contents">A call, a text or nothing, and the usage.</param>
/// <param name="Finish">Why it ended: stop, length or tool_calls.</param>
/// <param name="IsTorso">Whether a forced text was cut before its end.</param>
internal sealed record LocalAnswer(IList<AIContent> Contents, ChatFinishReason Finish, bool IsTorso)
{
    /// <summary>Reads what was forced and adds the usage.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="forced">The text that a grammar forced; null where the text was free and has been shown.</param>
    /// <param name="generation">What it took.</param>
    public static LocalAnswer End(LocalRequest request, string? forced, LocalGeneration generation)
    {
        var usage = new UsageContent(UsageOf(generation));
        if (forced is null)
        {
            return new([usage], generation.Finish, IsTorso: false);
        }

        var content = request.HasTools ? ToolProtocol.Read(forced, request.CallId) : IsWhole(forced) ? new TextContent(forced) : null;
        return content is null
            ? new([new TextContent(forced), usage], ChatFinishReason.Length, IsTorso: true)
            : new([content, usage], content is FunctionCallContent ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop, IsTorso: false);
    }

    private static bool IsWhole(string json)
    {
        try
        {
            using var _ = JsonDocument.Parse(json);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static UsageDetails UsageOf(LocalGeneration generation) => new()
    {
        InputTokenCount = generation.InputTokens,
        CachedInputTokenCount = generation.ReusedTokens,
        OutputTokenCount = generation.OutputTokens,
        TotalTokenCount = generation.InputTokens + generation.OutputTokens,
    };
}
