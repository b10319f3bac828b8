using Demos.Scoring;

namespace Demos.Exporting;

/// <summary>Recordings and their scores in the formats of other programs. The same recordings give the same bytes: ids come from digests and times from the recordings.</summary>
public static class Exports
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["meai", "inspect", "jsonl"];

    /// <summary>The files of an export.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="recordings">Recordings of one or several scenarios.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static async Task<IReadOnlyList<ExportedFile>> FilesAsync(string format, IReadOnlyList<ScoredRecording> recordings) => format switch
    {
        "meai" => await EvaluationResults.FilesAsync(recordings),
        "inspect" => [.. InspectLog.Files(recordings)],
        "jsonl" => [RecordingLine.File(recordings)],
        _ => throw new ArgumentException($"There is no format '{format}'. Use one of: {string.Join(", ", Formats)}.", nameof(format)),
    };
}
