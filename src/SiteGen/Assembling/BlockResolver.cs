using System.Collections.Immutable;
using Findings;
using SiteGen.Engine;
using SiteGen.Markup;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Fills the blocks of a page: tables, claims, charts, recordings, remarks.</summary>
/// <param name="facts">The facts.</param>
/// <param name="context">Digests of the input, and where findings go: SG0325 for a kind of block, SG0326 for a word in it, that there is none of.</param>
internal sealed class BlockResolver(SiteFacts facts, StepContext context)
{
    internal static readonly ImmutableArray<string> Kinds = ["answers", "aside", "caution", "claims", "differences", "figure", "note", "pages", "recording", "results", "scenarios", "updates"];

    private readonly FigureBlocks _figures = new(facts, context);

    private readonly PageLists _pages = new(facts, context);

    private readonly ScenarioPieces _scenarios = new(facts, context);

    /// <summary>What the block shows; null with a finding where it cannot be read.</summary>
    /// <param name="block">The block.</param>
    /// <param name="body">What stands inside, its gaps filled.</param>
    public Fragment? Resolve(BlockSegment block, ImmutableArray<Fragment> body) => block.Kind switch
    {
        "note" => new CalloutFragment(CalloutKind.Note, body),
        "caution" => new CalloutFragment(CalloutKind.Caution, body),
        "aside" => new CalloutFragment(CalloutKind.Aside, body),
        "results" => Results(block, body),
        "claims" => Claims(block),
        "differences" => Differences(block),
        "scenarios" => AreaOf(block) is { } area ? new ScenariosFragment(_scenarios.CardsOf(area)) : null,
        "figure" => _figures.Resolve(block, body),
        "pages" => _pages.Resolve(block),
        "recording" => Recording(block),
        "updates" => new UpdatesFragment(facts.Updates),
        "answers" => new AnswerBlocks(facts, context).Resolve(block),
        _ => Refuse(block, "SG0325", $"There is no block '{block.Kind}'.", $"Write one of: {string.Join(", ", Kinds)}{Closest.Hint(block.Kind, Kinds)}."),
    };

    private Fragment? Results(BlockSegment block, ImmutableArray<Fragment> body)
    {
        var benchmarks = block.Words.Select(id => Known(facts.Survey.BenchmarkById, id, "benchmark", "data/benchmarks.yaml", block)).OfType<Benchmark>().ToImmutableArray();
        var models = block.Options.TryGetValue("models", out var list) ? list.Split(',', StringSplitOptions.TrimEntries) : [];
        var known = models.Select(id => Known(facts.Survey.ModelById, id, "model", "data/models.yaml", block)?.Id).OfType<string>().ToImmutableArray();
        if (benchmarks.Length < block.Words.Length || known.Length < models.Length)
        {
            return null;
        }

        if (benchmarks.IsEmpty)
        {
            if (AreaOf(block) is not { } area)
            {
                return null;
            }

            benchmarks = [.. facts.Survey.Benchmarks.Where(benchmark => benchmark.Area == area && facts.Survey.ResultsByBenchmark[benchmark.Id].Any())];
        }

        return new ResultTableFragment(new ResultTables(facts).Of(benchmarks, known), body);
    }

    private Fragment? Claims(BlockSegment block)
    {
        var cards = new ClaimCards(facts);
        if (!block.Words.IsEmpty)
        {
            var claims = block.Words.Select(id => Known(facts.Survey.ClaimById, id, "claim", "data/claims.yaml", block)).OfType<Claim>().ToList();
            return claims.Count < block.Words.Length ? null : new ClaimsFragment(cards.Of(claims));
        }

        return AreaOf(block) is { } area ? new ClaimsFragment(cards.Of(facts.Survey.Claims.Where(claim => claim.Area == area))) : null;
    }

    private Fragment? Differences(BlockSegment block)
    {
        var known = facts.Differences.ToDictionary(difference => difference.Id, StringComparer.Ordinal);
        var named = block.Words.Select(id => Known(known, id, "difference", "data/differences.yaml", block)).OfType<Difference>().ToImmutableArray();
        var kind = block.Options.GetValueOrDefault("kind");
        if (kind is not null && !Enum.GetValues<DifferenceKind>().Any(known => Word.Means(kind, known)))
        {
            var words = Enum.GetValues<DifferenceKind>().Select(known => Word.Of(known)).ToList();
            return Refuse(block, "SG0326", $"'{kind}' is no kind of difference.", $"Write kind=… with one of: {string.Join(", ", words)}{Closest.Hint(kind, words)}.");
        }

        var taken = (named.IsEmpty ? facts.Differences : named).Where(difference => kind is null || Word.Means(kind, difference.Kind));
        return named.Length < block.Words.Length ? null : new DifferencesFragment(new DifferenceCards(facts).Of(taken));
    }

    private Fragment? Recording(BlockSegment block)
    {
        if (block.Words is not [var path] || path.Split('/') is not [var scenarioId, var model, var sampleId])
        {
            return Refuse(block, "SG0326", $"'{string.Join(' ', block.Words)}' names no recording.", "Write 'scenario/model/sample'.");
        }

        if (facts.Scenarios.FirstOrDefault(known => known.Id == scenarioId) is not { } scenario)
        {
            return Refuse(block, "SG0326", $"There is no scenario '{scenarioId}'.", $"Correct the block{Closest.Hint(scenarioId, facts.Scenarios.Select(known => known.Id))}.");
        }

        if (!scenario.Samples.Any(sample => sample.Id == sampleId))
        {
            return Refuse(block, "SG0326", $"Scenario '{scenarioId}' has no sample '{sampleId}'.", $"Correct the block{Closest.Hint(sampleId, scenario.Samples.Select(sample => sample.Id))}.");
        }

        return _scenarios.RecordingsOf(scenarioId).FirstOrDefault(recording => recording.Model == model && recording.Sample == sampleId) is { } found
            ? new RecordingFragment(_scenarios.Excerpt(found, scenario))
            : new MissingFragment($"“{scenario.Title}” has not been recorded with {model} yet.", $"demos run --scenario {scenarioId} --model {model}");
    }

    private Area? AreaOf(BlockSegment block)
    {
        var word = block.Options.GetValueOrDefault("area", "");
        if (AreaNames.Find(word) is { } area)
        {
            return area;
        }

        Refuse(block, "SG0326", $"'{word}' is no area.", $"Write area=… with one of: {string.Join(", ", AreaNames.Slugs)}{Closest.Hint(word, AreaNames.Slugs)}.");
        return null;
    }

    private T? Known<T>(IReadOnlyDictionary<string, T> known, string id, string what, string file, BlockSegment block)
        where T : class
    {
        if (known.TryGetValue(id, out var entry))
        {
            return entry;
        }

        Refuse(block, "SG0326", $"The {what} '{id}' is not in {file}.", $"Add it there, or correct the block{Closest.Hint(id, known.Keys)}.");
        return null;
    }

    private Fragment? Refuse(BlockSegment block, string code, string problem, string remedy)
    {
        context.Findings.Error(code, block.Place, problem, remedy);
        return null;
    }
}
