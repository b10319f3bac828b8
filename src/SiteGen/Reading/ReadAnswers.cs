using Evidence.Answers;
using Evidence.Recordings;
using Findings;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads the texts of public outputs, where somebody has imported them. They are not in the repository, so a site builds without them too.</summary>
/// <param name="cache">The cache folder beside the input.</param>
public sealed class ReadAnswers(InputFolder cache) : IStep
{
    private const string Remedy = "Run the import again: it writes the file anew.";

    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context) =>
        InParallel.Map(cache.In(context).List(AnswerFile.Folder, ".jsonl"), path => (Path: "cache/" + path, File: context.Recall(path, null, part => Read(path, part))), context.CancellationToken)
            .Where(read => read.File is not null)
            .Select(read => new Document(read.Path, read.File!));

    private AnswerFile? Read(string path, StepContext context)
    {
        var findings = context.Findings;
        if (cache.In(context).Bytes(path) is not { } bytes || AnswerFileText.Read(bytes, "cache/" + path, findings) is not { } read)
        {
            return null;
        }

        if (AnswerFile.PathOf(read.Source, read.Model, read.Setting) != path || read.Shared.Keys.FirstOrDefault(key => !AnswerFile.IsName(key)) is not null)
        {
            findings.Warning("SG0230", new("cache/" + path, 1), $"The texts are those of '{read.Model}' in the setting '{read.Setting}' of '{read.Source}' and stand in another file's place, or a key of theirs is no name.", Remedy);
            return null;
        }

        return read with { Answers = [.. read.Answers.Where(answer => HasNames(answer, path, findings) && IsWhole(read, answer, path, findings))] };
    }

    /// <summary>Whether what becomes a part of an address can be one.</summary>
    private static bool HasNames(PublishedAnswer answer, string path, FindingList findings)
    {
        if (AnswerFile.IsName(answer.Item) && (answer.DataSet.Length == 0 || AnswerFile.IsName(answer.DataSet)))
        {
            return true;
        }

        findings.Warning("SG0230", new("cache/" + path), $"The item '{answer.Item}' of the data set '{answer.DataSet}' has a name that cannot be part of an address.", Remedy);
        return false;
    }

    /// <summary>Whether the texts are those that were imported.</summary>
    private static bool IsWhole(AnswerFile file, PublishedAnswer answer, string path, FindingList findings)
    {
        var request = answer.Before is { } key ? file.Shared[key] + answer.Asked : answer.Asked;
        if (ContentDigest.Of(request) == answer.AskedSha256 && answer.Said.All(said => ContentDigest.Of(said.Text) == said.Sha256))
        {
            return true;
        }

        findings.Warning("SG0231", new("cache/" + path), $"A text of '{answer.Item}' was edited: its digest is another.", Remedy);
        return false;
    }
}
