namespace Demos.Models.Local;

/// <summary>How long the parts of a forced JSON text may grow. A small model can loop inside a string for ever; these end it.</summary>
public sealed record GrammarLimits
{
    /// <summary>Longest string, in characters, where the schema has no <c>maxLength</c>.</summary>
    public int StringChars { get; init; } = 200;

    /// <summary>Longest string that a schema's <c>maxLength</c> may ask for, in characters; a larger one is cut to it.</summary>
    public int MostStringChars { get; init; } = 2000;

    /// <summary>Most items of an array where the schema has no <c>maxItems</c>.</summary>
    public int ArrayItems { get; init; } = 16;

    /// <summary>Most properties of an object, and most levels, where the schema leaves them open.</summary>
    public int OpenDepth { get; init; } = 4;

    /// <summary>Longest final answer beside tools, in characters.</summary>
    public int AnswerChars { get; init; } = 600;
}
