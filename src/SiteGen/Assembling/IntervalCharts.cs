using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Makes the picture of measured shares.</summary>
/// <param name="facts">The facts; they know on which side a model stands.</param>
internal sealed class IntervalCharts(SiteFacts facts)
{
    /// <summary>The chart, best first.</summary>
    public IntervalChart Of(string id, string title, IReadOnlyCollection<MeasuredNumber> numbers, double? reference = null, string? referenceText = null) => new()
    {
        Id = id,
        Title = title,
        Description = facts.Say("One line a model: the mark is the share in percent, the whisker its 95 % interval. Lines whose whiskers overlap much may well be in another order."),
        Rows = [.. numbers.OrderByDescending(number => number.Value).Select(number => new IntervalRow(Label(number, numbers), number, RoleOf(number.Subject)))],
        Reference = reference,
        ReferenceText = referenceText,
    };

    /// <summary>What the numbers say, with the counts.</summary>
    public string Sentence(string what, IReadOnlyCollection<MeasuredNumber> numbers)
    {
        var best = numbers.MaxBy(number => number.Value);
        return best is null ? what : facts.Say("{0}: {1} has the highest, {2:0.0} % [{3:0.0}, {4:0.0}], n = {5}", what, Label(best, numbers), best.Value, best.Low, best.High, best.Count);
    }

    /// <summary>The model; with its setting only where the chart has several.</summary>
    private static string Label(MeasuredNumber number, IEnumerable<MeasuredNumber> all) =>
        all.Select(other => other.Subject.Split(',').Last()).Distinct().Skip(1).Any() ? number.Subject : number.Subject.Split(',')[0];

    private ModelRole? RoleOf(string subject) => facts.ModelOf(subject.Split(',')[0])?.Role;
}
