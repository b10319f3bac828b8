using SiteGen.Engine;
using Survey;
using Survey.Reading;

namespace SiteGen.Reading;

/// <summary>Reads the facts of the survey.</summary>
/// <param name="input">The input folder.</param>
public sealed class ReadSurvey(InputFolder input) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        // A site without survey data is a site all the same.
        if (input.Files("data").IsEmpty)
        {
            return [new Document("data", SurveyFacts.Empty)];
        }

        var texts = new SurveyTexts(
            Text("models.yaml"), Text("benchmarks.yaml"), Text("results.yaml"), Text("claims.yaml"), Text("references.bib"));
        return [new Document("data", SurveyReader.Read(texts, context.Findings))];

        SurveyText Text(string name) => new("data/" + name, input.Text("data/" + name, context.Findings) ?? "");
    }
}
