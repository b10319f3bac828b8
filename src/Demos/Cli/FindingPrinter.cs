using Findings;

namespace Demos.Cli;

/// <summary>Shows findings once, and says whether to go on.</summary>
internal static class FindingPrinter
{
    /// <summary>Prints all findings, one a line.</summary>
    /// <returns>Whether there is no error among them.</returns>
    public static bool Print(FindingList findings, TextWriter writer)
    {
        foreach (var finding in findings.Sorted())
        {
            writer.WriteLine(finding);
        }

        return !findings.HasErrors;
    }
}
