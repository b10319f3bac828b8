using System.Globalization;

namespace Findings;

/// <summary>Where in the input something stands.</summary>
/// <param name="Path">Path below the input folder, with forward slashes, such as <c>pages/agents.md</c>.</param>
/// <param name="Line">Line from 1; 0 where the whole file is meant.</param>
/// <param name="Column">Column from 1; 0 where the whole line is meant.</param>
public readonly record struct SourcePlace(string Path, int Line = 0, int Column = 0)
{
    /// <summary>The shape that MSBuild and editors parse: <c>path(line,column)</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Path,
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line})"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column})"),
    };
}
