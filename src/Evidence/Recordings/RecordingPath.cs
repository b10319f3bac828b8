using System.Globalization;
using System.Text.RegularExpressions;

namespace Evidence.Recordings;

/// <summary>Where a recording is stored below the input folder: <c>recordings/{scenario}/{model}/{sample}.json</c>, repeats at <c>recordings/{scenario}/{model}/repeat-2/{sample}.json</c>.</summary>
/// <param name="Scenario">Id of the scenario.</param>
/// <param name="Model">Id of the model.</param>
/// <param name="Sample">Id of the sample.</param>
/// <param name="Repeat">Which time it was asked, from 2; null for the first.</param>
public sealed partial record RecordingPath(string Scenario, string Model, string Sample, int? Repeat = null)
{
    /// <summary>The folder that holds all recordings, below the input folder.</summary>
    public const string Folder = "recordings";

    private const string Extension = ".json";

    /// <summary>What names the recording among all: its path below <see cref="Folder"/>, without the ending.</summary>
    /// <exception cref="ArgumentException">As of <see cref="ToString"/>.</exception>
    public string Id => ToString()[(Folder.Length + 1)..^Extension.Length];

    /// <summary>The path of a recording, from the ids inside it.</summary>
    public static RecordingPath Of(Recording recording) => new(recording.Scenario, recording.Model, recording.Sample, recording.Repeat);

    /// <summary>The path that a text spells; null where it is not that of a recording.</summary>
    /// <param name="path">Below the input folder, with forward slashes.</param>
    public static RecordingPath? Parse(string path) =>
        path.EndsWith(Extension, StringComparison.Ordinal) ? path[..^Extension.Length].Split('/') switch
        {
            [Folder, var scenario, var model, var sample] => new(scenario, model, sample),
            [Folder, var scenario, var model, var folder, var sample] when RepeatOf(folder) is { } repeat => new(scenario, model, sample, repeat),
            _ => null,
        }
        : null;

    /// <summary>Whether an id may be a folder, a file's name and a part of an address: <c>[a-z0-9.-]</c>, first and last a letter or digit,
    /// no two dots in a row, at most 100 long, and no device name of Windows.</summary>
    public static bool IsSegment(string id) =>
        id.Length <= 100 && Segment().IsMatch(id) && !id.Contains("..", StringComparison.Ordinal) && !Device().IsMatch(id);

    /// <summary>The path below the input folder, with forward slashes.</summary>
    /// <exception cref="ArgumentException">An id is no segment: it could lead out of the folder, or be another file elsewhere.</exception>
    public override string ToString()
    {
        foreach (var id in (string[])[Scenario, Model, Sample])
        {
            if (!IsSegment(id))
            {
                throw new ArgumentException($"The id '{id}' cannot be part of a path. Use lower-case letters, digits, '.' and '-', and begin and end with a letter or digit.");
            }
        }

        return Repeat is { } repeat
            ? string.Create(CultureInfo.InvariantCulture, $"{Folder}/{Scenario}/{Model}/repeat-{repeat}/{Sample}{Extension}")
            : $"{Folder}/{Scenario}/{Model}/{Sample}{Extension}";
    }

    private static int? RepeatOf(string folder) =>
        RepeatFolder().Match(folder) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\Arepeat-([2-9]|[1-9][0-9]{1,3})\z")]
    private static partial Regex RepeatFolder();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9.-]*[a-z0-9])?\z")]
    private static partial Regex Segment();

    [GeneratedRegex(@"\A(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\z)")]
    private static partial Regex Device();
}
