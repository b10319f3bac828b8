using Evidence.Recordings;
using Findings;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads the recordings of the demos.</summary>
/// <param name="input">The input folder.</param>
public sealed class ReadRecordings(InputFolder input) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context) =>
        InParallel.Map(input.Files("recordings", ".json", context.Findings), path => (path, recording: Read(path, context.Findings)), context.CancellationToken)
            .Where(file => file.recording is not null)
            .Select(file => new Document(file.path, new RecordedFile(file.path, file.recording!)));

    private Recording? Read(string path, FindingList findings) => input.Bytes(path, findings) is { } bytes ? RecordingReader.Read(bytes, path, findings) : null;
}
