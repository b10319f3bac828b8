using System.Collections.Concurrent;
using Evidence.Statistics;
using SiteGen.Assembling.Answers;
using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Every step that makes pages.</summary>
public static class AssembleSteps
{
    /// <summary>The steps, in the order of their documents.</summary>
    /// <param name="site">What all pages share; the navigation is filled in here.</param>
    public static IReadOnlyList<IStep> For(SiteModel site) => For(site, []);

    private static IReadOnlyList<IStep> For(SiteModel site, ConcurrentDictionary<string, Interval?> intervals) =>
    [
        .. new Func<SiteModel, IStep>[]
        {
            edition => new AssemblePages(edition, intervals),
            edition => new AssembleClaims(edition, intervals),
            edition => new AssembleModels(edition),
            edition => new AssembleBenchmarks(edition),
            edition => new AssembleComparisons(edition, intervals),
            edition => new AssembleReferences(edition),
            edition => new AssembleSearch(edition),
        }.Select(make => new InEachEdition(site, make)),
        .. new Func<SiteModel, IStep>[]
        {
            english => new AssembleScenarios(english),
            english => new AssembleFigures(english),
            english => new AssembleAnswers(english),
            english => new AssembleData(english),
            english => new AssembleNotFound(english),
        }.Select(make => new InEachEdition(site, make, isShared: true)),
    ];
}
