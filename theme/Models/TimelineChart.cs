using System.Collections.Immutable;
using Survey;

namespace Theme.Models;

/// <summary>What came out when: a mark per model in the month of its release.</summary>
public sealed record TimelineChart : ChartModel
{
    /// <summary>One band a side; bands without models are left out.</summary>
    public required ImmutableArray<TimelineBand> Bands { get; init; }

    /// <summary>The first month that is drawn: the one in which ChatGPT came out.</summary>
    public required YearMonth First { get; init; }

    /// <summary>The last month that is drawn.</summary>
    public required YearMonth Last { get; init; }

    /// <summary>Models from before the first month: in the table only.</summary>
    public required ImmutableArray<TimelineEntry> Older { get; init; }

    /// <summary>On how many benchmarks a model has results whose name is drawn.</summary>
    public required int NamedFrom { get; init; }
}

/// <summary>The models of a side.</summary>
/// <param name="Name">What the side is called.</param>
/// <param name="Role">Its mark.</param>
/// <param name="Entries">By month, then by the number of benchmarks, most first.</param>
public sealed record TimelineBand(string Name, ModelRole Role, ImmutableArray<TimelineEntry> Entries);

/// <summary>A model on the timeline.</summary>
/// <param name="Model">The model.</param>
/// <param name="Address">Its page.</param>
/// <param name="Benchmarks">On how many benchmarks it has results.</param>
/// <param name="IsNamed">Whether its name is drawn.</param>
/// <param name="IsMonthSeen">Whether its month of release was seen in a source.</param>
public sealed record TimelineEntry(LanguageModel Model, string Address, int Benchmarks, bool IsNamed, bool IsMonthSeen);
