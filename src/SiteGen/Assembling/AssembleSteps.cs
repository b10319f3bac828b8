using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Every step that makes pages.</summary>
public static class AssembleSteps
{
    /// <summary>The steps, in the order of their documents.</summary>
    /// <param name="site">What all pages share; the navigation is filled in here.</param>
    public static IReadOnlyList<IStep> For(SiteModel site) =>
    [
        new AssemblePages(site),
        new AssembleClaims(site),
        new AssembleModels(site),
        new AssembleBenchmarks(site),
        new AssembleScenarios(site),
        new AssembleFigures(site),
        new AssembleReferences(site),
        new AssembleNotFound(site),
    ];
}
