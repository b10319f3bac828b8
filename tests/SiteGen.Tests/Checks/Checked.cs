using System.Text;
using Findings;
using SiteGen.Engine;
using SiteGen.Rendering;

namespace SiteGen.Tests.Checks;

/// <summary>Runs one check on documents made by hand.</summary>
internal static class Checked
{
    public static IEnumerable<string> By(IStep check, params Document[] documents)
    {
        var findings = new FindingList();
        Assert.Empty(check.Run(new StepContext([.. documents], findings, CancellationToken.None)));
        return findings.Sorted().Select(found => found.ToString());
    }

    public static Document File(string path, string html, string source) =>
        new(source, new OutputFile(path, Encoding.UTF8.GetBytes(html), $"{source} ('{path}')"));
}
