namespace Demos.Models.Local;

/// <summary>A JSON Schema says something that no grammar here can force.</summary>
/// <param name="place">Where, as a JSON pointer such as <c>#/properties/city</c>.</param>
/// <param name="problem">What it says, with the keyword in quotes.</param>
public sealed class UnsupportedSchemaException(string place, string problem)
    : Exception($"{place}: {problem} Leave it out, or check it after the answer.")
{
    /// <summary>Where, as a JSON pointer such as <c>#/properties/city</c>.</summary>
    public string Place { get; } = place;
}
