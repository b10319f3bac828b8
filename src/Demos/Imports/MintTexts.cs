using System.Text.Json;
using Evidence.Answers;
using Evidence.Recordings;

namespace Demos.Imports;

/// <summary>Reads the texts of one trajectory of MINT.</summary>
internal static class MintTexts
{
    /// <summary>What stands between the instructions with their worked example and the task.</summary>
    private const string Task = "---\n\nTask:\n";

    /// <summary>The trajectory; null where there is no request, or a message is no text.</summary>
    public static PublishedAnswer? Of(JsonElement task, JsonElement state, string item, string dataSet, int line)
    {
        var messages = state.List("history").Select(message => (Role: message.Text("role"), Text: message.Text("content"))).ToList();
        if (messages is not [{ Role: "user", Text: { } request }, ..] || messages.Any(message => message.Role is null || message.Text is null))
        {
            return null;
        }

        var cut = request.LastIndexOf(Task, StringComparison.Ordinal) is var at and >= 0 ? at + Task.Length : 0;
        return new()
        {
            Item = item,
            DataSet = dataSet,
            Before = request[..cut],
            Asked = request[cut..],
            AskedSha256 = ContentDigest.Of(request),
            Reference = task.Text("reference"),
            Said = [.. messages.Skip(1).Select(message => AnswerFiles.Said(message.Role!, message.Text!))],
            Passages = [],
            Scores = [],
            End = EndOf(state),
            File = 0,
            Line = line,
        };
    }

    private static RunEnd EndOf(JsonElement state)
    {
        var (tokens, actions) = (state.Object("token_counter"), state.Object("agent_action_count"));
        return new(
            state.Truth("success"),
            state.Text("terminate_reason"),
            tokens?.Whole("prompt_tokens"),
            tokens?.Whole("completion_tokens"),
            tokens?.Whole("feedback_total_tokens"),
            actions?.Whole("propose_solution"),
            actions?.Whole("use_tool"),
            actions?.Whole("invalid_action"));
    }
}
