using Evidence.Answers;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads the texts of public outputs, where somebody has imported them. They are not in the repository, so a site builds without them too.</summary>
/// <param name="cache">The cache folder beside the input.</param>
public sealed class ReadAnswers(InputFolder cache) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        foreach (var path in cache.Files("", "answers.jsonl"))
        {
            var source = path.Split('/')[0];
            yield return new("cache/" + path, new AnswerTable(source, AnswerLines.Read(System.Text.Encoding.UTF8.GetString(cache.Bytes(path)), "cache/" + path, context.Findings)));
        }
    }
}
