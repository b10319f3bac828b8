using System.Collections.Immutable;
using Findings.Yaml;

namespace Evidence.Scenarios;

/// <summary>Reads a worked example: a list of <c>user</c>, <c>assistant</c>, <c>call</c> and <c>result</c>, one to an item.</summary>
internal static class ExampleReader
{
    private static readonly string[] Roles = ["user", "assistant", "call", "result"];

    public static ImmutableArray<ExampleMessage> Read(YamlValue list)
    {
        var messages = ImmutableArray.CreateBuilder<ExampleMessage>();
        foreach (var item in list.Items())
        {
            if (item.Map() is { } map && ReadMessage(map) is { } message)
            {
                messages.Add(message);
                RefuseResultOfNoCall(map, messages);
            }
        }

        return messages.ToImmutable();
    }

    private static ExampleMessage? ReadMessage(YamlMap map)
    {
        if (map.Keys.ToArray() is not [var role] || !Roles.Contains(role, StringComparer.Ordinal))
        {
            map.Findings.Error("SG0506", map.Place, $"A message of the example has the keys '{string.Join(", ", map.Keys)}'.", $"Write one of: {string.Join(", ", Roles)}.");
            return null;
        }

        if (role == "call")
        {
            return map.Need(role)?.Map() is { } call ? ReadCall(call) : null;
        }

        return new(role, map.NeedText(role).TrimEnd());
    }

    private static ExampleMessage ReadCall(YamlMap map)
    {
        var tool = map.NeedText("tool");
        var arguments = map.Find("arguments");
        map.ReportUnknown();
        if (arguments is null || arguments.Map() is null)
        {
            return new("call", "{}", tool);
        }

        return new("call", YamlJson.Write(arguments), tool);
    }

    private static void RefuseResultOfNoCall(YamlMap map, ImmutableArray<ExampleMessage>.Builder messages)
    {
        var before = messages.Count > 1 ? messages[^2].Role : "none";
        if (messages[^1].Role == "result" && before != "call")
        {
            map.Findings.Error("SG0506", map.Place, $"A 'result' of the example follows '{before}'.", "Put the 'call' that it answers right before it.");
        }
        else if (messages[^1].Role != "result" && before == "call")
        {
            map.Findings.Error("SG0506", map.Place, $"A 'call' of the example is followed by '{messages[^1].Role}'.", "Put its 'result' right after it.");
        }
    }
}
