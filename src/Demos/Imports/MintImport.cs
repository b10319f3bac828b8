using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Evidence.Figures;
using Evidence.Recordings;
using Findings;

namespace Demos.Imports;

/// <summary>Imports MINT: each task that a model tried with tools, and with feedback in words, becomes a figure; the score is 1 where it succeeded.</summary>
/// <remarks>
/// <para>Settings: <c>max1</c> and <c>max5</c>, one turn and up to five without feedback; <c>max5-feedback</c>, up to five with GPT-4 as the user.</para>
/// <para>Items: <c>gsm8k-0001</c>, the data set and the task's own number or name, the same in every setting.</para>
/// <para>Source: Wang et al., MINT, arXiv 2309.10691; github.com/xingyaoww/mint-bench.</para>
/// </remarks>
/// <param name="files">Hands out the files.</param>
/// <param name="findings">SG0604 a broken line, SG0605 an entry that lacks something; the rest is imported.</param>
public sealed class MintImport(PublicFiles files, FindingList findings) : IPublicImport
{
    /// <inheritdoc/>
    public async Task<ImportOutcome?> RunAsync(PinnedSource source, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var texts = new AnswerFiles("mint", source);
        foreach (var runs in source.Files.Select(MintRun.Of).OfType<MintRun>().GroupBy(run => run.Model))
        {
            progress?.Report(runs.Key);
            foreach (var run in runs)
            {
                if (await files.GetAsync(source, run.File, cancellationToken) is { } content)
                {
                    figures.AddRange(Read(content, run, texts));
                }
            }
        }

        return new(figures.ToImmutable(), texts.All());
    }

    private IEnumerable<Figure> Read(byte[] content, MintRun run, AnswerFiles texts)
    {
        var numbers = run.Numbers();
        foreach (var (line, entry) in JsonLines.Read(content, run.File.Path, findings))
        {
            if (entry.Object("state") is { } state && entry.Object("task") is { } task && state.Truth("success") is { } isSolved && numbers(task) is { } number)
            {
                if (MintTexts.Of(task, state, number, run.DataSet, line) is { } answer)
                {
                    texts.Add(run.Model, run.Setting, run.File, answer);
                }
                else
                {
                    findings.Warning("SG0605", new(run.File.Path, line), "The entry has no 'history' that begins with a request in words; its text was left out, its figure was kept.",
                        "Nothing to do, if one can be spared; else pin another commit.");
                }

                yield return FigureOf(run, number, state, isSolved);
            }
            else
            {
                findings.Warning("SG0605", new(run.File.Path, line), "The entry has no 'task' with an id of its own, or no 'state' with a 'success'; it was left out.",
                    "Nothing to do, if one can be spared; else pin another commit.");
            }
        }
    }

    private static Figure FigureOf(MintRun run, string item, JsonElement state, bool isSolved)
    {
        var said = state.List("history").Where(message => message.Text("role") == "assistant").ToList();
        return new()
        {
            Source = "mint",
            Item = item,
            Model = run.Model,
            Setting = run.Setting,
            Score = isSolved ? 1 : 0,
            Outcome = OutcomeOf(state.Text("terminate_reason")),
            Length = said.Count == 0 ? null : said.Sum(message => message.Text("content")?.EnumerateRunes().Count() ?? 0),
            Tokens = state.Object("token_counter")?.Whole("total_tokens"),
            Turns = said.Count,
            Detail = string.Create(CultureInfo.InvariantCulture, $"{state.Text("terminate_reason") ?? "unknown"}"),
        };
    }

    /// <summary>An episode that broke off counts as not solved, as in the published rates; its outcome says that it broke off.</summary>
    private static OutcomeKind OutcomeOf(string? reason) => reason switch
    {
        "max_steps" => OutcomeKind.TurnLimit,
        "error" => OutcomeKind.Failed,
        _ => OutcomeKind.Answered,
    };
}
