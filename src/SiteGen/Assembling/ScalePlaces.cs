using System.Collections.Immutable;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Says where a model stands among all that have a value on a benchmark.</summary>
/// <remarks>Of each model the first value that somebody saw is taken. The line is the benchmark's own scale; where the metric declares none, it runs from the worst to the best value found.</remarks>
/// <param name="facts">The facts.</param>
internal sealed class ScalePlaces(SiteFacts facts)
{
    /// <summary>The place of a model; null where no other model has a value.</summary>
    public PlaceOnScale? Of(Benchmark benchmark, string model)
    {
        var results = facts.Survey.ResultsByBenchmark[benchmark.Id].ToImmutableArray();
        var taken = results.GroupBy(result => result.Model, StringComparer.Ordinal).Select(ofModel => Values.Trusted(ofModel)[0]).ToList();
        if (taken.Count < 2 || taken.Find(result => result.Model == model) is not { } own)
        {
            return null;
        }

        var scale = Scale.Of(benchmark) ?? new Scale(taken.Min(result => result.Value), taken.Max(result => result.Value));
        var chatGpt = Other(taken, own, "gpt-3.5-turbo", other => other.Role is ModelRole.ChatGpt);
        var gpt4 = Other(taken, own, "gpt-4", other => other.Id.StartsWith("gpt-4", StringComparison.Ordinal));
        return new(scale.Place(own.Value, benchmark), Place(chatGpt), Place(gpt4),
            [.. taken.Where(result => result != own && result != chatGpt && result != gpt4).Select(result => scale.Place(result.Value, benchmark)).Order()],
            facts.Say("{0}, on a line from worst to best", string.Join("; ", new[] { own, chatGpt, gpt4 }.OfType<Result>().Select(Named))));

        double? Place(Result? result) => result is null ? null : scale.Place(result.Value, benchmark);
    }

    private Result? Other(List<Result> taken, Result own, string preferred, Func<LanguageModel, bool> isOne) =>
        isOne(facts.Survey.ModelById[own.Model]) ? null : taken.Where(result => isOne(facts.Survey.ModelById[result.Model])).OrderBy(result => result.Model == preferred ? 0 : 1).FirstOrDefault();

    private string Named(Result result) => $"{facts.Survey.ModelById[result.Model].Name} {result.Printed}";
}
