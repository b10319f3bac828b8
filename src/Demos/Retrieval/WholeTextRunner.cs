using System.Collections.Immutable;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Retrieval;

/// <summary>Puts one question to a model with a corpus that is long for it: whole, cut in the middle, summarised document by document, or as the passages found for the question.</summary>
/// <remarks>Settings: <c>passages</c> for the condition <c>retrieved</c>. What stands in the request is not kept a second time.</remarks>
/// <param name="client">The model.</param>
/// <param name="corpus">The documents, in order.</param>
/// <param name="conditions">Find the passages.</param>
public sealed class WholeTextRunner(IChatClient client, ImmutableArray<CorpusText> corpus, IRetrievalSource conditions) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "stuff-or-retrieve";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 1;

    /// <summary>What is left of a text that is cut, in characters, half of it from each end.</summary>
    public const int CutCharacters = 8000;

    private const string Request = "Sum up the text in at most four sentences. Keep names, numbers and causes.";

    /// <summary>Names of the conditions.</summary>
    public static ImmutableArray<string> Names { get; } = ["whole", "cut", "summarised", "retrieved"];

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The sample has no such condition.</exception>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var whole = string.Join("\n\n", corpus.Select(document => document.Text.TrimEnd()));
        ImmutableArray<RetrievedPassage> found = [];
        var text = whole;
        switch (sample.Condition)
        {
            case "whole":
                break;
            case "cut":
                text = Cut(whole);
                break;
            case "summarised":
                var summaries = await SummariesAsync(scenario, cancellationToken);
                if (summaries.Failure is { } failure)
                {
                    return new(failure);
                }

                text = summaries.Text;
                break;
            case "retrieved":
                found = await (await conditions.RetrieverAsync("hybrid", cancellationToken)).SearchAsync(sample.Question, scenario.Settings.Passages, cancellationToken);
                text = string.Join("\n\n", found.Select(passage => passage.Text));
                break;
            default:
                throw new ArgumentException($"The sample '{sample.Id}' has the condition '{sample.Condition}'. Use one of: {string.Join(", ", Names)}.", nameof(sample));
        }

        var messages = Conversation.Begin(scenario, sample, new Dictionary<string, string> { ["haystack"] = text });
        return new(await SingleRequest.AskAsync(client, messages, scenario.Settings, cancellationToken), found);
    }

    /// <summary>The beginning and the end of a text, whole words, with a mark between.</summary>
    private static string Cut(string text)
    {
        if (text.Length <= CutCharacters)
        {
            return text;
        }

        var (first, last) = (text.LastIndexOf(' ', CutCharacters / 2), text.IndexOf(' ', text.Length - (CutCharacters / 2)));
        return $"{text[..first]} […] {text[(last + 1)..]}";
    }

    private async Task<(string Text, Outcome? Failure)> SummariesAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        List<string> summaries = [];
        foreach (var document in corpus)
        {
            List<ChatMessage> messages = [new(ChatRole.User, $"{document.Text.TrimEnd()}\n\n{Request}")];
            var outcome = await SingleRequest.AskAsync(client, messages, scenario.Settings, cancellationToken);

            // A summary that was cut at its longest still says something.
            if (outcome is not { Kind: OutcomeKind.Answered or OutcomeKind.Truncated, Answer: { } summary })
            {
                return ("", outcome);
            }

            summaries.Add(summary);
        }

        return (string.Join("\n\n", summaries), null);
    }
}
