using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Demos.Agents;

/// <summary>Remembers calls with their results, to notice that nothing new can come.</summary>
internal sealed class CallHistory
{
    private readonly HashSet<(string Tool, string Arguments, string Result)> _seen = [];

    /// <summary>Whether the last call could not be carried out.</summary>
    public bool EndsInvalid { get; private set; }

    /// <summary>Adds a call. False where the same call gave the same result before.</summary>
    public bool Add(FunctionCallContent call, ToolReply reply)
    {
        EndsInvalid = reply.IsInvalid;
        var arguments = (call.Arguments ?? new Dictionary<string, object?>())
            .OrderBy(argument => argument.Key, StringComparer.Ordinal)
            .Select(argument => $"{argument.Key}={JsonSerializer.Serialize(argument.Value)}");
        return _seen.Add((call.Name, string.Join('\n', arguments), reply.Text));
    }
}
