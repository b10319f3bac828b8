using System.Globalization;
using System.Text.RegularExpressions;
using Findings;
using Findings.Yaml;

namespace Demos.Models;

/// <summary>Reads what an entry of the catalogue says of its weights.</summary>
internal sealed partial class WeightsReader(FindingList findings)
{
    /// <summary>The weights; faults are findings.</summary>
    public Weights Read(YamlMap map)
    {
        var weights = new Weights(
            Checked(map, "repository", Repository(), "owner and name at Hugging Face, such as 'Qwen/Qwen2.5-Coder-0.5B-Instruct-GGUF'"),
            Checked(map, "file", File(), "the name of a GGUF file, without a folder"),
            BytesOf(map),
            Checked(map, "sha256", Sha256(), "64 hex digits in lower case"));
        map.ReportUnknown();
        return weights;
    }

    private string Checked(YamlMap map, string key, Regex shape, string wanted)
    {
        var text = map.NeedText(key);
        if (text.Length > 0 && !shape.IsMatch(text))
        {
            findings.Error("SG0707", map.Find(key)!.Place, $"'{text}' is not a '{key}'.", $"Write {wanted}.");
        }

        return text;
    }

    private long BytesOf(YamlMap map)
    {
        if (map.Need("bytes") is not { } value || value.Number() is not { } bytes)
        {
            return 0;
        }

        if (bytes < 1 || bytes != Math.Floor(bytes))
        {
            findings.Error("SG0707", value.Place, string.Create(CultureInfo.InvariantCulture, $"'{bytes}' is not a size of a file."), "Write the number of bytes.");
        }

        return (long)bytes;
    }

    [GeneratedRegex(@"^[\w.-]+/[\w.-]+$")]
    private static partial Regex Repository();

    [GeneratedRegex(@"^[\w][\w.-]*\.gguf$")]
    private static partial Regex File();

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();
}
