using SiteGen.Engine;
using Survey;
using Survey.Reading;

namespace SiteGen.Reading;

/// <summary>Reads the facts of the survey, and how they hang together.</summary>
/// <param name="input">The input folder.</param>
public sealed class ReadSurvey(InputFolder input) : IStep
{
    private const string Links = "data/links.yaml";

    private const string Differences = "data/differences.yaml";

    private const string Updates = "data/updates.yaml";

    private const string LengthControlled = "data/length-control.yaml";

    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        // A site without survey data is a site all the same.
        if (input.Files("data", findings: context.Findings).IsEmpty)
        {
            return [new Document("data", SurveyFacts.Empty)];
        }

        var texts = new SurveyTexts(
            Text("models.yaml"), Text("benchmarks.yaml"), Text("results.yaml"), Text("claims.yaml"), Text("references.bib"));
        var facts = SurveyReader.Read(texts, context.Findings);
        var links = input.Has(Links) && input.Text(Links, context.Findings) is { } yaml ? LinksReader.Read(new(Links, yaml), facts, context.Findings) : SurveyLinks.None;
        var differences = input.Has(Differences) && input.Text(Differences, context.Findings) is { } list ? DifferencesReader.Read(new(Differences, list), facts, context.Findings) : [];
        var lengthControl = input.Has(LengthControlled) && input.Text(LengthControlled, context.Findings) is { } rates ? LengthControlReader.Read(new(LengthControlled, rates), facts, context.Findings) : LengthControl.None;
        var updates = input.Has(Updates) && input.Text(Updates, context.Findings) is { } news ? UpdatesReader.Read(new(Updates, news), context.Findings) : [];
        return [new Document("data", facts), new Document(Links, links), new Document(LengthControlled, lengthControl), .. differences.Select(difference => new Document(Differences, difference)), .. updates.Select(update => new Document(Updates, update))];

        SurveyText Text(string name) => new("data/" + name, input.Text("data/" + name, context.Findings) ?? "");
    }
}
