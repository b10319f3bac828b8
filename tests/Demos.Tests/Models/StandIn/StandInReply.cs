using System.Collections.Immutable;

namespace Demos.Tests.Models.StandIn;

/// <summary>What the stand-in does with one chat request, in either dialect.</summary>
internal sealed record StandInReply
{
    /// <summary>The text, in the pieces that a stream sends.</summary>
    public ImmutableArray<string> Pieces { get; init; } = [];

    /// <summary>Calls of tools: id, name, arguments as JSON.</summary>
    public ImmutableArray<(string Id, string Tool, string Arguments)> Calls { get; init; } = [];

    /// <summary>Why the answer ends; null for <c>stop</c>, or what calls end with.</summary>
    public string? Finish { get; init; }

    /// <summary>OpenAI's fingerprint of its configuration.</summary>
    public string Fingerprint { get; init; } = "fp_stand_in";

    /// <summary>HTTP status; anything but 200 sends <see cref="Error"/> in the dialect's shape.</summary>
    public int Status { get; init; } = 200;

    public string Error { get; init; } = "";

    /// <summary>The header <c>Retry-After</c>, in seconds.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Tokens read, as OpenAI's dialect reports them; Ollama's counts for itself.</summary>
    public int InputTokens { get; init; } = 11;

    public int OutputTokens { get; init; } = 3;

    /// <summary>After how many lines of a stream (or at once, where the answer is whole) the connection breaks; null for never.</summary>
    public int? CutAfter { get; init; }

    /// <summary>After how many lines of a stream nothing more comes; null for never.</summary>
    public int? SilentAfter { get; init; }

    /// <summary>Whether the stream ends in good order, but before the answer does.</summary>
    public bool EndsEarly { get; init; }

    public static StandInReply Says(params string[] pieces) => new() { Pieces = [.. pieces] };

    public static StandInReply Asks(string id, string tool, string arguments) => new() { Calls = [(id, tool, arguments)] };

    public static StandInReply Fails(int status, string error, int? retryAfter = null) => new() { Status = status, Error = error, RetryAfter = retryAfter };

    public static StandInReply Hangs() => new() { SilentAfter = 0 };
}
