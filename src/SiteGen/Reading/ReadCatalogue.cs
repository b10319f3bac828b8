using System.Collections.Immutable;
using Findings.Yaml;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads which of the survey's models those of the catalogue stand for. What else the catalogue says, and its faults, are for the demos.</summary>
/// <param name="input">The input folder.</param>
public sealed class ReadCatalogue(InputFolder input) : IStep
{
    private const string Catalogue = "models.yaml";

    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var files = input.In(context);
        if (!files.Has(Catalogue) || files.Text(Catalogue) is not { } yaml)
        {
            return [];
        }

        var models =
            from item in YamlFile.Parse(yaml, Catalogue, context.Findings)?.Need("models")?.Items() ?? []
            let map = item.Map()
            let id = map?.FindText("id")
            let survey = map?.FindText("survey_model")
            where id is not null && survey is not null
            select new CatalogueModel(id, map.FindText("name") ?? id, survey);
        return [new Document(Catalogue, new ModelCatalogue([.. models]))];
    }
}

/// <summary>The models that scenarios can be put to and that stand for one of the survey's.</summary>
/// <param name="Models">In the order of the file.</param>
public sealed record ModelCatalogue(ImmutableArray<CatalogueModel> Models)
{
    /// <summary>There is no catalogue.</summary>
    public static ModelCatalogue Empty { get; } = new([]);
}

/// <summary>A model of the catalogue.</summary>
/// <param name="Id">Its id: what recordings and figures of scenarios call it.</param>
/// <param name="Name">Its name, such as <c>Zephyr-7B-beta (Ollama)</c>.</param>
/// <param name="SurveyModel">Id of the survey's model that it stands for.</param>
public sealed record CatalogueModel(string Id, string Name, string SurveyModel);
