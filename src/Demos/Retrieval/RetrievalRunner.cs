using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Demos.Scenarios;
using Evidence.Recordings;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Retrieval;

/// <summary>Finds passages for a question and lets a model answer from them, with quotations that are checked letter for letter.</summary>
/// <param name="client">The model.</param>
/// <param name="conditions">Find the passages.</param>
public sealed class RetrievalRunner(IChatClient client, IRetrievalSource conditions) : IScenarioRunner
{
    /// <summary>The runner's name in scenarios.</summary>
    public const string RunnerName = "retrieval";

    /// <summary>Version of its behaviour.</summary>
    public const int RunnerVersion = 2;

    // Quotations come first, so that the answer is written with the words it rests on before the model's eyes.
    private static readonly JsonElement Schema = JsonElement.Parse("""
        {"type":"object","properties":{
          "quotes":{"type":"array","maxItems":3,"items":{"type":"object","properties":{
            "passage":{"type":"integer"},
            "text":{"type":"string"}},"required":["passage","text"],"additionalProperties":false}},
          "answer":{"type":"string"}},
        "required":["quotes","answer"],"additionalProperties":false}
        """);

    /// <inheritdoc/>
    public string Name => RunnerName;

    /// <inheritdoc/>
    public int Version => RunnerVersion;

    /// <inheritdoc/>
    public async Task<SampleRun> RunAsync(Scenario scenario, Sample sample, CancellationToken cancellationToken)
    {
        RunnerRefusalException.ThrowIfRefused(this, scenario);
        var retriever = await conditions.RetrieverAsync(sample.Condition, cancellationToken);
        var found = await retriever.SearchAsync(sample.Question, scenario.Settings.Passages, cancellationToken);
        var messages = Conversation.Begin(scenario, sample, new Dictionary<string, string> { ["passages"] = Numbered(found) });
        var format = ChatResponseFormat.ForJsonSchema(Schema, "quoted_answer", "An answer with quotations from the passages.");
        return new(Read(await SingleRequest.AskAsync(client, messages, scenario.Settings, cancellationToken, format), found), found);
    }

    /// <summary>The passages as the model sees them, numbered from 1.</summary>
    private static string Numbered(ImmutableArray<RetrievedPassage> passages) => passages.IsEmpty
        ? "(no passages: answer from memory, without quotes)"
        : string.Join("\n\n", passages.Select((passage, index) => string.Create(CultureInfo.InvariantCulture, $"[{index + 1}] {passage.Text}")));

    private static Outcome Read(Outcome outcome, ImmutableArray<RetrievedPassage> passages)
    {
        if (outcome.Kind is not OutcomeKind.Answered)
        {
            return outcome;
        }

        if (QuotedAnswer.TryParse(outcome.Answer!) is not { } quoted)
        {
            return new(OutcomeKind.Failed, Detail: "The answer is not the JSON that was asked for.");
        }

        var verdicts = quoted.Quotes.Select(quote => QuotationCheck.Of(quote, passages).Verdict).ToList();
        return quoted.Answer.Length == 0
            ? new(OutcomeKind.Empty, Detail: "The answer is empty.")
            : new(OutcomeKind.Answered, quoted.Answer, QuotationSummary.Of(verdicts));
    }
}
