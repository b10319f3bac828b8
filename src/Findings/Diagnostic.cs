namespace Findings;

/// <summary>Something that is wrong with an input, said to the person who wrote it.</summary>
/// <param name="Code">Stable name such as <c>SG0107</c>; listed in CONTRIBUTING.md.</param>
/// <param name="Severity">Whether the run may still succeed.</param>
/// <param name="Place">Where the writer should look first.</param>
/// <param name="Problem">What was found, with the offending value in quotes, as a sentence.</param>
/// <param name="Remedy">What to do about it, as an instruction.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourcePlace Place, string Problem, string Remedy)
{
    /// <summary>One line: <c>path(line,column): error SG0107: problem. Remedy.</c></summary>
    public override string ToString() =>
        $"{Place}: {(Severity is Severity.Error ? "error" : "warning")} {Code}: {Problem} {Remedy}";
}
