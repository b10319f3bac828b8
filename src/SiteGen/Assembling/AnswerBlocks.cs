using Evidence.Recordings;
using Findings;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Fills <c>::: answers source=alpaca-eval item=0001 models=a,b</c>: what models answered to the same instruction.</summary>
/// <remarks>The texts stand in a cache that not every machine has; without it the block says which command fetches them.</remarks>
/// <param name="facts">The facts.</param>
/// <param name="context">The texts, and where findings go: SG0326.</param>
internal sealed class AnswerBlocks(SiteFacts facts, StepContext context)
{
    /// <summary>The answers, or which command fetches them; null with a finding.</summary>
    public Fragment? Resolve(BlockSegment block)
    {
        var (source, item) = (block.Options.GetValueOrDefault("source", ""), block.Options.GetValueOrDefault("item", ""));
        var models = block.Options.GetValueOrDefault("models", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (facts.Figures.FirstOrDefault(table => table.Source == source) is not { } figures)
        {
            return Refuse(block, $"There are no figures of '{source}'.", $"Write source=…{Closest.Hint(source, facts.Figures.Select(table => table.Source))}.");
        }

        var known = figures.Figures.Where(figure => figure.Item == item).ToDictionary(figure => figure.Model, StringComparer.Ordinal);
        if (known.Count == 0 || models.Length == 0 || models.Any(model => !known.ContainsKey(model)))
        {
            return Refuse(block, $"'{source}' has no item '{item}' with answers of '{string.Join(',', models)}'.", "Write item=… and models=… as the figures name them.");
        }

        var texts = context.All<AnswerTable>().FirstOrDefault(table => table.Source == source)?.Items.FirstOrDefault(answers => answers.Item == item);
        if (texts is null || models.Any(model => !texts.Answers.ContainsKey(model)))
        {
            return new MissingFragment($"The texts of “{source}” are not ours and are not kept here.", $"demos import {source}");
        }

        return new AnswersFragment(new(source, item, texts.Instruction, [.. models.Select(model => Answer(model, texts.Answers[model]))], Addresses.Figures(source)));

        ModelAnswer Answer(string model, string text) =>
            new(model, new("assistant", text, SafeMarkdown.ToHtml(text), ContentDigest.Of(text), []), known[model].Score, known[model].Length);
    }

    private Fragment? Refuse(BlockSegment block, string problem, string remedy)
    {
        context.Findings.Error("SG0326", block.Place, problem, remedy);
        return null;
    }
}
