using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;
using Survey;

namespace Demos.Serving;

/// <summary>What is served: everything that the site is built from, read once. Recordings are read when they are asked for.</summary>
internal sealed record SurveyLibrary
{
    /// <summary>The survey's facts.</summary>
    public required SurveyFacts Facts { get; init; }

    /// <summary>All figures.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>The names that figures use for a model, by its id in the survey.</summary>
    public required ILookup<string, string> FigureNames { get; init; }

    /// <summary>All scenarios, by id.</summary>
    public required ImmutableArray<Scenario> Scenarios { get; init; }

    /// <summary>Where recordings are, in ordinal order.</summary>
    public required ImmutableArray<RecordingPath> Recordings { get; init; }

    /// <summary>Reads a recording; null where the file is gone or broken.</summary>
    public required Func<RecordingPath, Recording?> Read { get; init; }

    /// <summary>The figures of a model, whether it is called by its id in the survey or by its name in the figures.</summary>
    public IEnumerable<Figure> FiguresOf(string model)
    {
        var names = FigureNames[model].Append(model).ToHashSet(StringComparer.Ordinal);
        return Figures.Where(figure => names.Contains(figure.Model));
    }
}
