using Findings;
using SiteGen.Assembling.Answers;
using SiteGen.Engine;
using SiteGen.Markup;
using SiteGen.Reading;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Fills <c>::: answers source=alpaca-eval item=0001 models=a,b</c>: what models answered to the same instruction.</summary>
/// <remarks>
/// <para><c>rule=feedback-turned-a</c> instead of <c>item</c> takes the first item of that list, or with <c>items=gsm8k-</c> the first that begins so: nobody chose it by taste, and the
/// caption says so. It shows the runs that the list compares, or those of <c>models</c> among them.</para>
/// <para>The texts stand in a cache that not every machine has; without it the block says which command fetches them.</para>
/// </remarks>
/// <param name="facts">The facts.</param>
/// <param name="context">Where findings go: SG0326.</param>
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

        var texts = facts.Texts.FirstOrDefault(texts => texts.Source == source);
        var rule = block.Options.GetValueOrDefault("rule");
        var beginning = block.Options.GetValueOrDefault("items", "");
        ChosenItems? list = null;
        if (rule is not null)
        {
            if (texts is null)
            {
                return Missing(source);
            }

            var lists = new ItemRules(facts, texts).All();
            list = lists.FirstOrDefault(known => known.Rule == rule);
            if (list is null)
            {
                return !IsWhole(figures, texts) ? Missing(source) : Refuse(block, $"'{source}' has no list '{rule}'.", $"Write rule=… as the last part of the list's address{Closest.Hint(rule, lists.Select(known => known.Rule))}.");
            }

            if (list.Items.FirstOrDefault(one => one.Id.StartsWith(beginning, StringComparison.Ordinal)) is not { } first)
            {
                return !IsWhole(figures, texts) ? Missing(source) : Refuse(block, $"The list '{rule}' has no item that begins with '{beginning}'.", "Write items=… as the items of its page begin.");
            }

            item = first.Id;
            models = models.Length > 0 ? models : [.. list.Shown.Select(file => file.Model).Distinct()];
        }

        var known = figures.Figures.Where(figure => figure.Item == item).Select(figure => figure.Model).ToHashSet(StringComparer.Ordinal);
        if (known.Count == 0 || models.Length == 0 || !models.All(known.Contains))
        {
            return Refuse(block, $"'{source}' has no item '{item}' with answers of '{string.Join(',', models)}'.", "Write item=… and models=… as the figures name them.");
        }

        if (texts is null || texts.Items.FirstOrDefault(answered => answered.Id == item) is not { } answered
            || models.Any(model => !answered.Runs.Any(run => run.File.Model == model)))
        {
            return Missing(source);
        }

        var views = new RunViews(facts, texts);
        var runs = models.SelectMany(model => answered.Runs.Where(run => run.File.Model == model && (list is null || list.Shown.Contains(run.File))));
        return new AnswersFragment(new(OutputNames.Of(source), item, answered.Runs[0].Answer.Asked, [.. runs.Select(run => views.Of(run, withAnswer: true))], Addresses.Item(source, item)) { Rule = rule is null ? null : Addresses.ItemList(source, rule), Beginning = beginning });
    }

    /// <summary>Whether the cache has texts of every model; where it has some only, a list may be missing for want of the others.</summary>
    private static bool IsWhole(FigureTable figures, OutputTexts texts) =>
        figures.Figures.Select(figure => figure.Model).Distinct().All(model => texts.Files.Any(file => file.Model == model));

    private MissingFragment Missing(string source) => new(facts.Say("The texts of “{0}” are not ours and are not kept here.", OutputNames.Of(source)), $"demos import {source}");

    private Fragment? Refuse(BlockSegment block, string problem, string remedy)
    {
        context.Findings.Error("SG0326", block.Place, problem, remedy);
        return null;
    }
}
