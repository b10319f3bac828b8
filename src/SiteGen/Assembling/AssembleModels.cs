using System.Collections.Immutable;
using SiteGen.Engine;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the list of models and a page for each.</summary>
/// <param name="site">What all pages share.</param>
public sealed class AssembleModels(SiteModel site) : IStep
{
    private const string DataFile = "data/models.yaml";

    private static readonly (ModelRole Role, string Name)[] Sides =
    [
        (ModelRole.Open, "Open weights"),
        (ModelRole.ChatGpt, "ChatGPT: the GPT-3.5 chat models"),
        (ModelRole.Closed, "GPT-4 and other closed models"),
        (ModelRole.Unreleased, "Counted as open by the survey, weights not public or not checked"),
    ];

    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        var cards = new ClaimCards(facts);
        return facts.Survey.Models.IsEmpty ? [] : facts.Survey.Models.Select(model => (PageModel)Page(facts, cards, model)).Prepend(List(facts)).Select(page => new Document(DataFile, page));
    }

    private static ModelsPage List(SiteFacts facts) => new()
    {
        Site = facts.Site,
        Address = "/models/",
        Title = "Models",
        Description = "Every model and method that the survey names or that stands beside one in the sources.",
        Source = DataFile,
        DataFiles = [DataFile],
        Groups =
        [
            .. Sides.Select(side => new ModelGroup(side.Role, side.Name,
            [
                .. facts.Survey.Models
                    .Where(model => model.Role == side.Role)
                    .OrderBy(model => model.Released)
                    .ThenBy(model => model.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(model => new ModelEntry(model, Addresses.Model(model.Id), facts.Survey.ResultsByModel[model.Id].Count())),
            ])).Where(group => !group.Entries.IsEmpty),
        ],
    };

    private static ModelPage Page(SiteFacts facts, ClaimCards cards, LanguageModel model)
    {
        var results = facts.Survey.ResultsByModel[model.Id].ToImmutableArray();
        return new()
        {
            Site = facts.Site,
            Address = Addresses.Model(model.Id),
            Title = model.Name,
            Description = $"{model.Name}: facts, every quoted result with its source, and the claims that rest on it.",
            Source = DataFile,
            Sources = facts.CiteAll(results.Select(result => result.Source.Bib).Append(model.Bib)),
            DataFiles = [DataFile, "data/results.yaml"],
            Model = model,
            Work = facts.Cite(model.Bib),
            Results = [.. AreaNames.All.Select(area => Results(facts, results, area)).Where(group => !group.Rows.IsEmpty)],
            Claims = cards.Of(facts.Survey.Claims.Where(claim => claim.OpenModels.Contains(model.Id) || claim.ClosedModels.Contains(model.Id))),
        };
    }

    private static ModelResults Results(SiteFacts facts, ImmutableArray<Result> results, Area area)
    {
        var ofArea = results.Where(result => facts.Survey.BenchmarkById[result.Benchmark].Area == area).ToImmutableArray();
        var decimals = ofArea.Select(result => Values.Decimals(result.Printed)).DefaultIfEmpty().Max();
        return new(AreaNames.Name(area),
        [
            .. ofArea.Select(result => new ModelResult(
                facts.Quote(result), facts.Survey.BenchmarkById[result.Benchmark], Addresses.Benchmark(result.Benchmark), facts.Cite(result.Source.Bib), decimals)),
        ]);
    }
}
