namespace Findings;

/// <summary>Something that is wrong with an input, said to the person who wrote it.</summary>
/// <param name="Code">Stable name such as <c>SG0107</c>; listed in CONTRIBUTING.md.</param>
/// <param name="Severity">Whether the run may still succeed.</param>
/// <param name="Place">Where the writer should look first.</param>
/// <param name="Problem">What was found, with the offending value in quotes, as a sentence. Kept as one line: control characters are spelled out, the middle of more than 1,000 characters is left out.</param>
/// <param name="Remedy">What to do about it, as an instruction; kept in the same way.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourcePlace Place, string Problem, string Remedy)
{
    /// <summary>What was found.</summary>
    public string Problem { get; init => field = OneLine.Of(value); } = OneLine.Of(Problem);

    /// <summary>What to do about it.</summary>
    public string Remedy { get; init => field = OneLine.Of(value); } = OneLine.Of(Remedy);

    /// <summary>One line: <c>path(line,column): error SG0107: problem. Remedy.</c></summary>
    public override string ToString() =>
        $"{OneLine.Of(Place.ToString())}: {(Severity is Severity.Error ? "error" : "warning")} {Code}: {Problem} {Remedy}";
}
