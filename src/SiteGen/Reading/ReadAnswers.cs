using Evidence.Answers;
using Evidence.Recordings;
using Findings;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads the texts of public outputs, where somebody has imported them. They are not in the repository, so a site builds without them too.</summary>
/// <param name="cache">The cache folder beside the input.</param>
public sealed class ReadAnswers(InputFolder cache) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context) =>
        InParallel.Map(cache.Files(AnswerFile.Folder, ".jsonl"), path => (Path: "cache/" + path, File: Read(path, context.Findings)), context.CancellationToken)
            .Where(read => read.File is not null)
            .Select(read => new Document(read.Path, read.File!));

    private AnswerFile? Read(string path, FindingList findings)
    {
        var read = AnswerFileText.Read(cache.Bytes(path), "cache/" + path, findings);
        if (read is null || AnswerFile.PathOf(read.Source, read.Model, read.Setting) == path)
        {
            return read is null ? null : read with { Answers = [.. read.Answers.Where(answer => IsWhole(read, answer, path, findings))] };
        }

        findings.Warning("SG0230", new("cache/" + path, 1), $"The texts are those of '{read.Model}' in the setting '{read.Setting}' of '{read.Source}': they stand in another file's place.", "Run the import again: it writes the file anew.");
        return null;
    }

    /// <summary>Whether the texts are those that were imported.</summary>
    private static bool IsWhole(AnswerFile file, PublishedAnswer answer, string path, FindingList findings)
    {
        var request = answer.Before is { } key ? file.Shared[key] + answer.Asked : answer.Asked;
        if (ContentDigest.Of(request) == answer.AskedSha256 && answer.Said.All(said => ContentDigest.Of(said.Text) == said.Sha256))
        {
            return true;
        }

        findings.Warning("SG0231", new("cache/" + path), $"A text of '{answer.Item}' was edited: its digest is another.", "Run the import again: it writes the file anew.");
        return false;
    }
}
