using System.Globalization;
using System.Text.Json;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Scenarios;

/// <summary>The messages that begin a run: system prompt, worked example, question.</summary>
public static class Conversation
{
    /// <summary>Begins the conversation of a sample.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="sample">The sample; its question and parameters fill the prompt.</param>
    /// <param name="more">Values that the runner adds, such as <c>passages</c>; they win over parameters of the same name.</param>
    public static List<ChatMessage> Begin(Scenario scenario, Sample sample, IReadOnlyDictionary<string, string>? more = null)
    {
        List<ChatMessage> messages = [];
        if (scenario.System.Length > 0)
        {
            messages.Add(new(ChatRole.System, scenario.System));
        }

        messages.AddRange(Example(scenario));
        messages.Add(new(ChatRole.User, PromptTemplate.Fill(scenario.Prompt, Values(sample, more))));
        return messages;
    }

    private static Dictionary<string, string> Values(Sample sample, IReadOnlyDictionary<string, string>? more)
    {
        var values = new Dictionary<string, string>(sample.Parameters, StringComparer.Ordinal) { ["question"] = sample.Question };
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
        {
            values[name] = value;
        }

        return values;
    }

    private static IEnumerable<ChatMessage> Example(Scenario scenario)
    {
        var call = 0;
        foreach (var message in scenario.Example)
        {
            yield return message.Role switch
            {
                "user" => new(ChatRole.User, message.Text),
                "assistant" => new(ChatRole.Assistant, message.Text),
                "call" => new(ChatRole.Assistant, [new FunctionCallContent(Id(++call), message.Tool!, Arguments(message.Text))]),
                "result" => new(ChatRole.Tool, [new FunctionResultContent(Id(call), message.Text)]),
                _ => throw new ArgumentException($"A worked example has no role '{message.Role}'.", nameof(scenario)),
            };
        }
    }

    private static string Id(int call) => string.Create(CultureInfo.InvariantCulture, $"example-{call}");

    private static Dictionary<string, object?> Arguments(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, object?>>(json) ?? [];
}
