using Evidence.Recordings;
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
        InParallel.Map(input.Files("recordings", ".json"), path => (path, recording: RecordingReader.Read(input.Bytes(path), path, context.Findings)), context.CancellationToken)
            .Where(file => file.recording is not null)
            .Select(file => new Document(file.path, new RecordedFile(file.path, file.recording!)));
}
