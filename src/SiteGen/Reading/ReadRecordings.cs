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
        InParallel.Map(input.In(context).List("recordings", ".json"), path => context.Recall(path, null, part => Read(path, part)), context.CancellationToken)
            .OfType<RecordedFile>()
            .Select(file => new Document(file.Path, file));

    private RecordedFile? Read(string path, StepContext context) =>
        input.In(context).Bytes(path) is { } bytes && RecordingReader.Read(bytes, path, context.Findings) is { } recording ? new(path, recording) : null;
}
