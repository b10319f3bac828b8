using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Findings.Yaml;

/// <summary>Reads YAML so that every value knows where it stands and every fault becomes a finding.</summary>
public static class YamlFile
{
    /// <summary>Parses one document.</summary>
    /// <param name="text">The YAML text; may be empty.</param>
    /// <param name="path">Path below the input folder, for findings.</param>
    /// <param name="findings">Where faults go: SG0001 broken YAML, SG0002 empty.</param>
    /// <param name="linesBefore">Lines of the file before the text begins (front matter), added to each line number.</param>
    /// <returns>The root map, or null when there is none; a finding says why.</returns>
    public static YamlMap? Parse(string text, string path, FindingList findings, int linesBefore = 0)
    {
        try
        {
            var stream = new YamlStream();
            // A last line without an end can make the parser look for it two thousand million times.
            using var reader = new StringReader(text.EndsWith('\n') ? text : text + "\n");
            stream.Load(new BoundedParser(new Parser(reader)));
            if (stream.Documents is [var document, ..] && document.RootNode is YamlMappingNode root)
            {
                return new YamlMap(root, new YamlSource(path, findings, linesBefore));
            }

            findings.Error("SG0002", new(path, linesBefore + 1), "There is no 'key: value' at the top level.", "Write at least one.");
        }
        catch (YamlException broken)
        {
            findings.Error("SG0001", new(path, linesBefore + Math.Max(1, (int)broken.Start.Line), (int)broken.Start.Column),
                $"This is not YAML: {broken.Message.Trim().TrimEnd('.')}.", "Mend the line; text with ': ' or '#' needs quotes.");
        }
        catch (ArgumentException broken)
        {
            findings.Error("SG0001", new(path, linesBefore + 1), $"This is not YAML: {broken.Message.Trim().TrimEnd('.')}.", "Write each key once.");
        }

        return null;
    }
}
