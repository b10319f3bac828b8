using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Evidence.Answers;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Statistics;
using Findings;

namespace Demos.Imports;

/// <summary>Imports L-Eval: each question on a long document becomes a figure, scored by that benchmark's own rule.</summary>
/// <remarks>
/// <para>The setting is the data set: an exam is right or wrong (a part of the right options counts 0.25), an open question has the F1 of its words, a summary ROUGE-L.</para>
/// <para>Questions that no rule here scores (code understanding) are kept without a score, as not judged.</para>
/// <para>Source: An et al., L-Eval, arXiv 2307.11088; github.com/OpenLMLab/LEval.</para>
/// </remarks>
/// <param name="files">Hands out the files.</param>
/// <param name="findings">SG0604 a broken line, SG0605 an entry that lacks something; the rest is imported.</param>
public sealed class LevalImport(PublicFiles files, FindingList findings) : IPublicImport
{
    /// <summary>Begins the question that follows solved examples.</summary>
    private const string LastQuestion = "\n\nQuestion: ";

    private const string Ending = ".pred.jsonl";

    /// <inheritdoc/>
    public async Task<ImportOutcome?> RunAsync(PinnedSource source, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var texts = new AnswerFiles("leval", source);
        foreach (var runs in source.Files.Where(file => file.Path.EndsWith(Ending, StringComparison.Ordinal)).GroupBy(file => file.Path.Split('/')[^2]))
        {
            progress?.Report(runs.Key);
            foreach (var file in runs)
            {
                if (await files.GetAsync(source, file, cancellationToken) is { } content)
                {
                    figures.AddRange(Read(content, file, runs.Key, texts));
                }
            }
        }

        return new(figures.ToImmutable(), texts.All());
    }

    private IEnumerable<Figure> Read(byte[] content, PinnedFile file, string model, AnswerFiles texts)
    {
        var path = file.Path;
        var dataSet = path.Split('/')[^1][..^Ending.Length];
        foreach (var (line, entry) in JsonLines.Read(content, path, findings))
        {
            if (entry.Text("query") is { } query && entry.Text("gt") is { } truth && AnswerOf(entry) is { } answer)
            {
                texts.Add(model, dataSet, file, TextOf(dataSet, line, entry, query, answer) with { Reference = truth });
                yield return FigureOf(model, dataSet, line, entry, answer, truth);
            }
            else
            {
                findings.Warning("SG0605", new(path, line), "The entry has no 'query', no 'gt' or no answer (a key that holds '_pred'); it was left out.", "Nothing to do, if one can be spared; else pin another commit.");
            }
        }
    }

    private static string ItemOf(string dataSet, int line) => string.Create(CultureInfo.InvariantCulture, $"{dataSet}-{line:000}");

    private static PublishedAnswer TextOf(string dataSet, int line, JsonElement entry, string query, string answer)
    {
        var cut = query.LastIndexOf(LastQuestion, StringComparison.Ordinal) is var at and > 0 ? at + LastQuestion.Length : 0;
        return new()
        {
            Item = ItemOf(dataSet, line),
            DataSet = dataSet,
            Before = query[..cut],
            Template = entry.Text("prompt"),
            Asked = query[cut..],
            AskedSha256 = ContentDigest.Of(query),
            Said = [AnswerFiles.Said("assistant", answer)],
            Passages = [.. entry.List("source_documents").Select(passage => passage.ValueKind is JsonValueKind.String ? passage.GetString()! : passage.GetRawText())],
            Scores = [],
            File = 0,
            Line = line,
        };
    }

    private static Figure FigureOf(string model, string dataSet, int line, JsonElement entry, string answer, string truth)
    {
        var score = Score(entry.Text("evaluation"), dataSet, answer, truth);
        return new()
        {
            Source = "leval",
            Item = ItemOf(dataSet, line),
            Model = model,
            Setting = dataSet,
            Score = score,
            Outcome = answer.Trim().Length == 0 ? OutcomeKind.Empty : score is null ? OutcomeKind.Unjudged : OutcomeKind.Answered,
            Length = answer.EnumerateRunes().Count(),
            Detail = entry.Text("evaluation") ?? "",
        };
    }

    private static double? Score(string? evaluation, string dataSet, string answer, string truth) => evaluation switch
    {
        "exam" => LevalExam.Score(dataSet, answer, truth),
        "f1" => TextOverlap.WordF1(answer, truth),
        "rouge" => TextOverlap.RougeL(answer, truth),
        _ => null,
    };

    private static string? AnswerOf(JsonElement entry)
    {
        var key = entry.EnumerateObject().Select(property => property.Name).FirstOrDefault(name => name.Contains("_pred", StringComparison.Ordinal));
        return key is null ? null : entry.Text(key);
    }
}
