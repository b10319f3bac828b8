using System.Globalization;
using Microsoft.Extensions.AI;

namespace Demos.Models.Ollama;

/// <summary>Gives the calls of an answer ids that count on from the calls of the conversation: <c>call_1</c>, <c>call_2</c> …</summary>
internal sealed class CallNumbers(IEnumerable<ChatMessage> messages)
{
    private int _calls = messages.Sum(message => message.Contents.OfType<FunctionCallContent>().Count());

    /// <summary>Whether there was a call yet.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Numbers the calls among the contents of an answer.</summary>
    public void Give(IList<AIContent> contents)
    {
        for (var at = 0; at < contents.Count; at++)
        {
            if (contents[at] is FunctionCallContent call)
            {
                contents[at] = new FunctionCallContent(string.Create(CultureInfo.InvariantCulture, $"call_{++_calls}"), call.Name, call.Arguments);
                IsUsed = true;
            }
        }
    }

    /// <summary>Why the answer ended; Ollama says <c>stop</c> of calls as well.</summary>
    public ChatFinishReason? Finish(ChatFinishReason? said) => IsUsed && said == ChatFinishReason.Stop ? ChatFinishReason.ToolCalls : said;
}
