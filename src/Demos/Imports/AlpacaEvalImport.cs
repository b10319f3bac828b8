using System.Collections.Immutable;
using System.Text.Json;
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
    /// <summary>The name of the public output.</summary>
    public const string Name = "alpaca-eval";

    /// <summary>How many files are pinned of a model.</summary>
    public const int FilesOfModel = 2;

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

        if (await files.GetAsync(source, reference, cancellationToken) is not { } list || JsonLists.Read(list, reference.Path, findings) is not { } items)
        {
            return null;
        }

        var numbers = NumberOf(items);
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var texts = new AnswerFiles(Name, source);
        AddReference(items, numbers, reference, texts);
        foreach (var file in source.Files.Where(file => file.Path.EndsWith(Verdicts, StringComparison.Ordinal)))
        {
            var model = ModelOf(file)!;
            progress?.Report(model);
            if (await files.GetAsync(source, file, cancellationToken) is { } content && JsonLists.Read(content, file.Path, findings) is { } verdicts)
            {
                var reader = new AlpacaEvalVerdicts(model, file.Path, numbers, findings);
                figures.AddRange(reader.Read(verdicts, answer => texts.Add(model, "", file, answer)));
            }
        }

        return new(figures.ToImmutable(), texts.All());
    }

    /// <summary>Whether a path is that of the judge's verdicts on a model.</summary>
    public static bool IsVerdict(string path) => path.StartsWith("results/", StringComparison.Ordinal) && path.EndsWith(Verdicts, StringComparison.Ordinal);

    /// <summary>Whether a file is pinned for a model: its outputs, and the verdicts on them.</summary>
    public static bool IsNeededFor(string model, string path) => path == $"results/{model}/model_outputs.json" || path == $"results/{model}{Verdicts}";

    /// <summary>The model that a file is of; null where all models need it.</summary>
    public static string? ModelOf(PinnedFile file) => file.Path != Reference && file.Path.Split('/') is ["results", var model, ..] ? model : null;

    /// <summary>The answers that all others are compared with.</summary>
    private static void AddReference(List<(int Line, JsonElement Entry)> items, Dictionary<string, string> numbers, PinnedFile file, AnswerFiles texts)
    {
        foreach (var (line, entry) in items)
        {
            if (entry.Text("instruction") is { } instruction && entry.Text("output") is { } output && numbers.TryGetValue(instruction, out var item))
            {
                texts.Add(Reference.Split('/')[1], "", file, AlpacaEvalVerdicts.Answer(item, entry, instruction, output, line));
            }
        }
    }

    private Dictionary<string, string> NumberOf(List<(int Line, JsonElement Entry)> items)
    {
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, (line, item)) in items.Index())
        {
            if (item.Text("instruction") is not { } instruction || !numbers.TryAdd(instruction, $"{at + 1:0000}"))
            {
                findings.Error("SG0605", new(Reference, line), $"Item {at + 1} has no instruction of its own.", "Pin another commit.");
            }
        }

        return numbers;
    }
}
