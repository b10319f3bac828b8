using System.Collections.Immutable;
using System.Text.Json;
using Evidence.Answers;
using Evidence.Figures;
using Findings;

namespace Demos.Imports;

/// <summary>Imports AlpacaEval: for each model the judge's preference on each of the 805 instructions becomes a figure.</summary>
/// <remarks>
/// <para>The score is 1 where GPT-4 preferred the model to text-davinci-003, 0 where it did not, 0.5 for a draw (0 or 1.5), and none where the verdict could not be read (null).</para>
/// <para>Source: Li et al., AlpacaEval, github.com/tatsu-lab/alpaca_eval; Dubois et al., AlpacaFarm, arXiv 2305.14387.</para>
/// </remarks>
/// <param name="files">Hands out the files.</param>
/// <param name="findings">Surprises of the files: SG0604 broken, SG0605 an entry that lacks something; the rest is imported.</param>
public sealed class AlpacaEvalImport(PublicFiles files, FindingList findings) : IPublicImport
{
    private const string Reference = "results/text_davinci_003/model_outputs.json";

    private const string Verdicts = "/alpaca_eval_gpt4/annotations.json";

    /// <inheritdoc/>
    public async Task<ImportOutcome?> RunAsync(PinnedSource source, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (source.Files.FirstOrDefault(file => file.Path == Reference) is not { } reference)
        {
            findings.Error("SG0603", new("evidence/sources.yaml"), $"The source '{source.Id}' does not pin '{Reference}', which numbers the items.", "Pin it.");
            return null;
        }

        if (await files.GetAsync(source, reference, cancellationToken) is not { } list || Parse(list, reference.Path) is not { } items)
        {
            return null;
        }

        var numbers = NumberOf(items);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var answers = numbers.Values.ToDictionary(number => number, _ => new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var file in source.Files.Where(file => file.Path.EndsWith(Verdicts, StringComparison.Ordinal)))
        {
            var model = file.Path.Split('/')[^3];
            progress?.Report(model);
            if (await files.GetAsync(source, file, cancellationToken) is { } content && Parse(content, file.Path) is { } verdicts)
            {
                var reader = new AlpacaEvalVerdicts(source.Id, model, file.Path, numbers, findings);
                figures.AddRange(reader.Read(verdicts, (item, text) => answers[item][model] = text));
            }
        }

        return new(figures.ToImmutable(),
        [
            .. numbers.Select(pair => new ItemAnswers
            {
                Item = pair.Value,
                Instruction = pair.Key,
                Answers = answers[pair.Value].ToImmutableSortedDictionary(StringComparer.Ordinal),
            }),
        ]);
    }

    private Dictionary<string, string> NumberOf(List<JsonElement> items)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, item) in items.Index())
        {
            if (item.Text("instruction") is not { } instruction || !numbers.TryAdd(instruction, $"{at + 1:0000}"))
            {
                findings.Error("SG0605", new(Reference), $"Item {at + 1} has no instruction of its own.", "Pin another commit.");
            }
        }

        return numbers;
    }

    private List<JsonElement>? Parse(byte[] content, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return [.. json.RootElement.Clone().EnumerateArray()];
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            var line = broken is JsonException { LineNumber: { } at } ? (int)at + 1 : 1;
            findings.Error("SG0604", new(path, line), "The file is not a list in JSON.", "Pin another commit; the other files are imported.");
            return null;
        }
    }
}
