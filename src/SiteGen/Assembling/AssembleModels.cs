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
        if (facts.Survey.Models.IsEmpty)
        {
            return [];
        }

        var comparisons = new Comparisons(facts);
        var list = List(facts, comparisons);
        var inOrder = list.Groups.SelectMany(group => group.Entries).Select(entry => entry.Model).ToImmutableArray();
        var pages = new ModelPages(facts, comparisons);
        return inOrder.Select((model, index) => (PageModel)(pages.Of(model) with
        {
            Previous = index == 0 ? null : facts.ModelLink(inOrder[index - 1].Id),
            Next = index == inOrder.Length - 1 ? null : facts.ModelLink(inOrder[index + 1].Id),
        })).Prepend(list).Select(page => new Document(DataFile, page));
    }

    private static ModelsPage List(SiteFacts facts, Comparisons comparisons) => new()
    {
        Site = facts.Site,
        Address = "/models/",
        Title = facts.Say("Models"),
        Description = facts.Say("Every model and method that the survey names or that stands beside one in the sources."),
        Source = DataFile,
        DataFiles = [DataFile],
        Summary = Summary(facts),
        Groups =
        [
            .. Sides.Select(side => new ModelGroup(side.Role, facts.Say(side.Name),
            [
                .. facts.Survey.Models
                    .Where(model => model.Role == side.Role)
                    .OrderBy(model => model.Released)
                    .ThenBy(model => model.Name, StringComparer.OrdinalIgnoreCase)
                    .Select(model => new ModelEntry(model, EntryAddresses.Model(model.Id), facts.Survey.ResultsByModel[model.Id].Count(), comparisons.Of(model.Id))),
            ])).Where(group => !group.Entries.IsEmpty),
        ],
    };

    private static ImmutableArray<string> Summary(SiteFacts facts)
    {
        var models = facts.Survey.Models;
        var verified = models.Count(model => model.Confidence is Confidence.Verified);
        return
        [
            facts.Say("{0} models and methods: of {1}, name, size and paper were seen in a source; those of {2} are recalled.", models.Length, verified, models.Length - verified),
            facts.Say("{0} have public weights, {1} a tag in Ollama, {2} at least one result.",
                models.Count(model => model.Weights is Weights.Open), models.Count(model => model.Ollama is not null), models.Count(model => facts.Survey.ResultsByModel[model.Id].Any())),
        ];
    }
}
