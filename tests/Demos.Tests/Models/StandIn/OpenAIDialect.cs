using System.Text.Json;

namespace Demos.Tests.Models.StandIn;

/// <summary>OpenAI's REST interface as far as the demos use it: chat, embeddings, the list of models, errors.</summary>
internal static class OpenAIDialect
{
    public const string ChatPath = "/v1/chat/completions";
    public const string EmbeddingsPath = "/v1/embeddings";
    public const string ModelsPath = "/v1/models";

    private const long Created = 1_700_000_000;

    public static Task ListAsync(StandInWire wire) =>
        wire.WholeAsync(new { @object = "list", data = new[] { new { id = "stand-in", @object = "model", created = Created, owned_by = "tests" } } });

    public static Task ChatAsync(StandInWire wire, StandInRequest request, StandInReply reply)
    {
        if (reply.Status != 200)
        {
            return wire.RefuseAsync(reply, new { error = new { message = reply.Error, type = "invalid_request_error", param = (string?)null, code = reply.Status == 401 ? "invalid_api_key" : null } });
        }

        var asked = request.Json;
        var model = asked.GetProperty("model").GetString()!;
        return asked.TryGetProperty("stream", out var stream) && stream.GetBoolean()
            ? wire.StreamAsync("text/event-stream", Events(model, asked, reply).Select(data => $"data: {data}\n\n"), reply)
            : wire.WholeAsync(Completion(model, reply), reply);
    }

    /// <summary>A vector of each text's length: whole numbers as JSON, or little-endian floats in base64, as asked.</summary>
    public static Task EmbedAsync(StandInWire wire, StandInRequest request)
    {
        var asked = request.Json;
        var inBase64 = asked.TryGetProperty("encoding_format", out var format) && format.GetString() == "base64";
        var input = asked.GetProperty("input");
        string[] texts = input.ValueKind is JsonValueKind.Array ? [.. input.EnumerateArray().Select(text => text.GetString()!)] : [input.GetString()!];
        var data = texts.Select((text, index) => new { @object = "embedding", index, embedding = inBase64 ? (object)Base64([text.Length, 1]) : new float[] { text.Length, 1 } });
        return wire.WholeAsync(new { @object = "list", data, model = asked.GetProperty("model").GetString(), usage = new { prompt_tokens = 5, total_tokens = 5 } });
    }

    private static string Base64(float[] vector) => Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes(vector.AsSpan()));

    private static object Completion(string model, StandInReply reply) => new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = Created,
        model,
        system_fingerprint = reply.Fingerprint,
        choices = new[]
        {
            new
            {
                index = 0,
                message = reply.Calls is []
                    ? (object)new { role = "assistant", content = string.Concat(reply.Pieces), refusal = (string?)null }
                    : new { role = "assistant", content = (string?)null, tool_calls = reply.Calls.Select(call => new { id = call.Id, type = "function", function = new { name = call.Tool, arguments = call.Arguments } }) },
                logprobs = (object?)null,
                finish_reason = FinishOf(reply),
            },
        },
        usage = Usage(reply),
    };

    private static IEnumerable<string> Events(string model, JsonElement asked, StandInReply reply)
    {
        string Chunk(object? delta, string? finish = null, object? usage = null) => StandInWire.Json(new
        {
            id = "chatcmpl-1",
            @object = "chat.completion.chunk",
            created = Created,
            model,
            system_fingerprint = reply.Fingerprint,
            choices = delta is null ? [] : new[] { new { index = 0, delta, logprobs = (object?)null, finish_reason = finish } },
            usage,
        });

        yield return Chunk(new { role = "assistant", content = "" });
        foreach (var piece in reply.Pieces)
        {
            yield return Chunk(new { content = piece });
        }

        foreach (var delta in reply.Calls.SelectMany((call, index) => Fragments(index, call.Id, call.Tool, call.Arguments)))
        {
            yield return Chunk(delta);
        }

        if (reply.EndsEarly)
        {
            yield break;
        }

        yield return Chunk(new { }, FinishOf(reply));
        if (asked.TryGetProperty("stream_options", out var options) && options.GetProperty("include_usage").GetBoolean())
        {
            yield return Chunk(delta: null, usage: Usage(reply));
        }

        yield return "[DONE]";
    }

    /// <summary>The id and name first, then the arguments seven characters at a time.</summary>
    private static IEnumerable<object> Fragments(int index, string id, string tool, string arguments) =>
    [
        new { tool_calls = new[] { new { index, id, type = "function", function = new { name = tool, arguments = "" } } } },
        .. arguments.Chunk(7).Select(piece => new { tool_calls = new[] { new { index, function = new { arguments = new string(piece) } } } }),
    ];

    private static string FinishOf(StandInReply reply) => reply.Finish ?? (reply.Calls is [] ? "stop" : "tool_calls");

    private static object Usage(StandInReply reply) => new
    {
        prompt_tokens = reply.InputTokens,
        completion_tokens = reply.OutputTokens,
        total_tokens = reply.InputTokens + reply.OutputTokens,
        prompt_tokens_details = new { cached_tokens = 4 },
    };
}
