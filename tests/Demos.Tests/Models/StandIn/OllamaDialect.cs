using System.Text.Json;

namespace Demos.Tests.Models.StandIn;

/// <summary>Ollama's own interface as far as the demos use it. A token is four characters of content.</summary>
internal static class OllamaDialect
{
    public const string ChatPath = "/api/chat";

    private const string CreatedAt = "2026-11-25T03:04:05.123456789Z";
    private const string Digest = "fe938a131f40e6f6d40083c9f0f430a515233eb2edaa6d72eb85c50d64f2300e";

    public static Task TellAsync(StandInWire wire, StandInRequest request, OllamaState state) => (request.Method, request.Path) switch
    {
        ("GET", "/api/version") => wire.WholeAsync(new { version = "0.13.1" }),
        ("GET", "/api/tags") => wire.WholeAsync(new { models = new[] { Model("llama2:7b") } }),
        ("GET", "/api/ps") => wire.WholeAsync(new { models = state.LoadedModel is { } model ? new[] { Loaded(model, state) } : [] }),
        ("POST", "/api/show") => ShowAsync(wire, request, state),
        _ => wire.RefuseAsync(new() { Status = 404 }, new { error = "not found" }),
    };

    public static Task ChatAsync(StandInWire wire, StandInRequest request, OllamaState state, StandInReply reply)
    {
        if (reply.Status != 200)
        {
            return wire.RefuseAsync(reply, new { error = reply.Error });
        }

        var asked = request.Json;
        var model = asked.GetProperty("model").GetString()!;
        state.Load(model, asked.TryGetProperty("options", out var options) && options.TryGetProperty("num_ctx", out var context) ? context.GetInt32() : null);
        if (Read(asked, state) is not { } tokensRead)
        {
            return wire.RefuseAsync(new() { Status = 400 }, new { error = "the input length exceeds the context length" });
        }

        return asked.GetProperty("stream").GetBoolean()
            ? wire.StreamAsync("application/x-ndjson", Lines(model, reply, tokensRead).Select(line => StandInWire.Json(line) + "\n"), reply)
            : wire.WholeAsync(End(model, Message(string.Concat(reply.Pieces), reply), reply, tokensRead), reply);
    }

    private static Task ShowAsync(StandInWire wire, StandInRequest request, OllamaState state) =>
        request.Json.GetProperty("model").GetString() == "unknown:1b"
            ? wire.RefuseAsync(new() { Status = 404 }, new { error = "model 'unknown:1b' not found" })
            : wire.WholeAsync(new
            {
                license = "",
                modelfile = "",
                parameters = "stop \"[INST]\"",
                template = "{{ .Prompt }}",
                details = new { parent_model = "", format = "gguf", family = "llama", families = new[] { "llama" }, parameter_size = "6.7B", quantization_level = "Q4_0" },
                model_info = state.TellsContext
                    ? new Dictionary<string, object> { ["general.architecture"] = "llama", ["general.parameter_count"] = 6_738_415_616, ["llama.context_length"] = state.TrainedContext }
                    : [],
                capabilities = new[] { "completion", "tools" },
                modified_at = CreatedAt,
            });

    private static Dictionary<string, object> Model(string name) => new()
    {
        ["name"] = name,
        ["model"] = name,
        ["size"] = 3_826_793_677,
        ["digest"] = Digest,
        ["details"] = new { parent_model = "", format = "gguf", family = "llama", families = new[] { "llama" }, parameter_size = "6.7B", quantization_level = "Q4_0" },
    };

    private static Dictionary<string, object> Loaded(string model, OllamaState state)
    {
        var entry = Model(model);
        entry["expires_at"] = CreatedAt;
        entry["size_vram"] = 0;
        if (state.TellsContext)
        {
            entry["context_length"] = state.LoadedContext;
        }

        return entry;
    }

    /// <summary>Tokens that are read: messages go from the front until the rest fits, all but those of the system and the last; what is still too long is cut.</summary>
    /// <returns>Null where the request is refused instead.</returns>
    private static int? Read(JsonElement asked, OllamaState state)
    {
        var messages = asked.GetProperty("messages").EnumerateArray().Select(message => (Role: message.GetProperty("role").GetString(), Tokens: TokensOf(message))).ToList();
        if (messages.Sum(message => message.Tokens) > state.LoadedContext && state.HeedsTruncate && asked.TryGetProperty("truncate", out var truncate) && !truncate.GetBoolean())
        {
            return null;
        }

        while (messages.Sum(message => message.Tokens) > state.LoadedContext && messages.FindIndex(0, messages.Count - 1, message => message.Role != "system") is >= 0 and var oldest)
        {
            messages.RemoveAt(oldest);
        }

        return Math.Min(messages.Sum(message => message.Tokens), state.LoadedContext);
    }

    private static int TokensOf(JsonElement message) => ((message.GetProperty("content").GetString()?.Length ?? 0) + 3) / 4;

    private static IEnumerable<object> Lines(string model, StandInReply reply, int tokensRead)
    {
        foreach (var piece in reply.Pieces)
        {
            yield return new { model, created_at = CreatedAt, message = Message(piece, new()), done = false };
        }

        if (reply.Calls is not [])
        {
            yield return new { model, created_at = CreatedAt, message = Message("", reply), done = false };
        }

        if (!reply.EndsEarly)
        {
            yield return End(model, Message("", new()), reply, tokensRead);
        }
    }

    private static Dictionary<string, object> Message(string content, StandInReply reply)
    {
        Dictionary<string, object> message = new() { ["role"] = "assistant", ["content"] = content };
        if (reply.Calls is not [])
        {
            message["tool_calls"] = reply.Calls.Select((call, index) => new { id = call.Id, function = new { index, name = call.Tool, arguments = JsonElement.Parse(call.Arguments) } });
        }

        return message;
    }

    private static object End(string model, Dictionary<string, object> message, StandInReply reply, int tokensRead) => new
    {
        model,
        created_at = CreatedAt,
        message,
        done = true,
        done_reason = reply.Finish ?? "stop",
        total_duration = 4_883_583_458,
        load_duration = 1_334_875,
        prompt_eval_count = tokensRead,
        prompt_eval_duration = 342_546_000,
        eval_count = reply.OutputTokens,
        eval_duration = 4_535_599_000,
    };
}
