using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Evidence.Answers;
using Evidence.Figures;
using Evidence.Recordings;
using Findings;

namespace Demos.Imports;

/// <summary>Imports ALCE's human evaluation: each answer with citations becomes two figures, one for facts and one for usefulness.</summary>
/// <remarks>
/// <para>Settings: <c>asqa-correctness</c> and <c>eli5-correctness</c>, the share of expected short answers or claims found in the answer; <c>asqa-utility</c> and <c>eli5-utility</c>,
/// what people gave it from 1 to 5, stored as (score - 1) / 4.</para>
/// <para>An empty answer keeps its published scores, so that the published means come out; its outcome says that it was empty.</para>
/// <para>Source: Gao et al., ALCE, arXiv 2305.14627; github.com/princeton-nlp/ALCE.</para>
/// </remarks>
/// <param name="files">Hands out the files.</param>
/// <param name="findings">SG0604 a broken file, SG0605 an entry that lacks something; the rest is imported.</param>
public sealed class AlceImport(PublicFiles files, FindingList findings) : IPublicImport
{
    private const string Averages = "overall_results";

    /// <inheritdoc/>
    public async Task<ImportOutcome?> RunAsync(PinnedSource source, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var texts = new AnswerFiles("alce", source);
        foreach (var file in source.Files)
        {
            if (await files.GetAsync(source, file, cancellationToken) is not { } content || Parse(content, file.Path) is not { } sets)
            {
                continue;
            }

            foreach (var (dataSet, run) in sets.EnumerateObject().SelectMany(set => Runs(set.Value).Select(run => (set.Name, run))))
            {
                var model = ModelOf(run.Name, dataSet);
                progress?.Report($"{dataSet} {model}");
                figures.AddRange(Runs(run.Value).Where(entry => entry.Name != Averages).SelectMany(entry => Read(entry, dataSet, model, file, texts)));
            }
        }

        return new(figures.ToImmutable(), texts.All());
    }

    private static IEnumerable<JsonProperty> Runs(JsonElement value) => value.ValueKind is JsonValueKind.Object ? value.EnumerateObject() : [];

    /// <summary>The name of a run without its data set and the endings of its file: <c>vicuna-13b-rigorous-shot2-ndoc3-42</c>.</summary>
    private static string ModelOf(string run, string dataSet) =>
        (run.StartsWith(dataSet + "-", StringComparison.Ordinal) ? run[(dataSet.Length + 1)..] : run).Replace(".json", "", StringComparison.Ordinal).Replace("-azure", "", StringComparison.Ordinal);

    private IEnumerable<Figure> Read(JsonProperty entry, string dataSet, string model, PinnedFile file, AnswerFiles texts)
    {
        var scores = entry.Value.List("automatic_correctness_scores").Select(IsFound).ToList();
        if (entry.Value.Text("output") is not { } output || entry.Value.Whole("utility_score") is not (>= 1 and <= 5) || scores.Count == 0 || scores.Contains(null))
        {
            findings.Warning("SG0605", new(file.Path), $"The answer '{entry.Name}' of '{model}' on '{dataSet}' lacks its text, a utility from 1 to 5, or correctness scores of 0 and 1; it was left out.",
                "Nothing to do, if one can be spared; else pin another commit.");
            return [];
        }

        var utility = entry.Value.Whole("utility_score")!.Value;
        var item = ItemOf(entry.Name, dataSet);
        texts.Add(model, dataSet, file, TextOf(item, dataSet, entry.Value, output) with
        {
            Scores =
            [
                new("people", "utility", utility, 1, 5),
                .. scores.Select((score, at) => new PublishedScore(dataSet == "asqa" ? "matching" : "entailment", string.Create(CultureInfo.InvariantCulture, $"expected fact {at + 1}"), score, 0, 1)),
            ],
        });
        return [FigureOf("correctness", scores.Average()!.Value), FigureOf("utility", (utility - 1) / 4.0)];

        Figure FigureOf(string what, double score) => new()
        {
            Source = "alce",
            Item = item,
            Model = model,
            Setting = $"{dataSet}-{what}",
            Score = score,
            Outcome = output.Trim().Length == 0 ? OutcomeKind.Empty : OutcomeKind.Answered,
            Length = output.EnumerateRunes().Count(),
        };
    }

    private static string ItemOf(string name, string dataSet) =>
        MintRun.Slug($"{dataSet}-{(name.StartsWith(dataSet + "_", StringComparison.Ordinal) ? name[(dataSet.Length + 1)..] : name).TrimStart('-')}");

    private static PublishedAnswer TextOf(string item, string dataSet, JsonElement entry, string output)
    {
        var question = entry.Text("question") ?? "";
        return new()
        {
            Item = item,
            DataSet = dataSet,
            Asked = question,
            AskedSha256 = ContentDigest.Of(question),
            Said = [AnswerFiles.Said("assistant", output)],
            Passages = [],
            Scores = [],
            File = 0,
        };
    }

    /// <summary>1 where the expected answer is in the output, 0 where not; one data set writes true and false, the other 1 and 0.</summary>
    private static double? IsFound(JsonElement score) => score.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.Number when score.GetDouble() is var number and (0 or 1) => number,
        _ => null,
    };

    private JsonElement? Parse(byte[] content, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            if (json.RootElement.ValueKind is JsonValueKind.Object)
            {
                return json.RootElement.Clone();
            }
        }
        catch (JsonException)
        {
            // Reported below.
        }

        findings.Error("SG0604", new(path, 1), "The file is not an object in JSON.", "Pin another commit; the other files are imported.");
        return null;
    }
}
