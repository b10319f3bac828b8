using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Sets the best open model of a benchmark beside ChatGPT and GPT-4.</summary>
/// <remarks>
/// Numbers of one document and setting were measured, or at least chosen, to be compared, so they come first: the first value of ChatGPT that has an
/// open model's beside it is taken, with the best of those. Only where no document has both are values of two documents set side by side.
/// </remarks>
/// <param name="facts">The facts.</param>
internal sealed class GapRows(SiteFacts facts)
{
    /// <summary>The row of a benchmark, or why there is none; neither where it has no results.</summary>
    public (GapRow? Row, string? Reason) Of(Benchmark benchmark)
    {
        var results = facts.Survey.ResultsByBenchmark[benchmark.Id].ToImmutableArray();
        if (results.IsEmpty)
        {
            return (null, null);
        }

        var opens = Values.BestFirst(Values.Trusted(results.Where(result => RoleOf(result) is ModelRole.Open)), benchmark).ToList();
        var chatGpts = InOrder(results, "gpt-3.5-turbo", model => model.Role is ModelRole.ChatGpt);
        var (open, chatGpt) = NearestPair.Of(opens, chatGpts);
        var gpt4s = InOrder(results, "gpt-4", model => model.Id.StartsWith("gpt-4", StringComparison.Ordinal));
        var gpt4 = chatGpt is null ? gpt4s.FirstOrDefault() : NearestPair.Of([chatGpt], gpt4s).Other;
        return (open, chatGpt, Scale.Of(benchmark)) switch
        {
            (null, _, _) => (null, "no open model has a value"),
            (_, null, _) => (null, "ChatGPT has no value"),
            (_, _, null) => (null, "the metric has no fixed scale"),
            var (o, c, s) => (Row(benchmark, o, c, gpt4, s.Value), null),
        };
    }

    private GapRow Row(Benchmark benchmark, Result open, Result chatGpt, Result? gpt4, Scale scale) => new()
    {
        Benchmark = benchmark,
        Address = EntryAddresses.Benchmark(benchmark.Id),
        Scale = scale.ToString(),
        Open = Point(benchmark, open, scale),
        ChatGpt = Point(benchmark, chatGpt, scale),
        Gpt4 = gpt4 is null ? null : Point(benchmark, gpt4, scale),
        Gap = scale.Place(open.Value, benchmark) - scale.Place(chatGpt.Value, benchmark),
        GapText = Values.Lead(open, chatGpt, benchmark),
        IsSameSource = NearestPair.AreOfOneDocument(open, chatGpt),
    };

    private GapPoint Point(Benchmark benchmark, Result taken, Scale scale)
    {
        var others = facts.Survey.ResultsByBenchmark[benchmark.Id]
            .Where(result => result.Model == taken.Model && result.Value != taken.Value)
            .Select(result => scale.Place(result.Value, benchmark));
        return new(facts.Quote(taken), scale.Place(taken.Value, benchmark), [.. others.Distinct().Order()]);
    }

    private List<Result> InOrder(ImmutableArray<Result> results, string preferred, Func<LanguageModel, bool> isOneOf) =>
        [.. Values.Trusted(results.Where(result => isOneOf(facts.Survey.ModelById[result.Model]))).OrderBy(result => result.Model == preferred ? 0 : 1)];

    private ModelRole RoleOf(Result result) => facts.Survey.ModelById[result.Model].Role;
}
