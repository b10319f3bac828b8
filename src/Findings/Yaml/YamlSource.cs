using YamlDotNet.RepresentationModel;

namespace Findings.Yaml;

/// <summary>The file that a YAML value came from.</summary>
internal sealed record YamlSource(string Path, FindingList Findings, int LinesBefore)
{
    public SourcePlace PlaceOf(YamlNode node) =>
        new(Path, LinesBefore + (int)node.Start.Line, (int)node.Start.Column);
}
