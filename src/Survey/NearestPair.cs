namespace Survey;

/// <summary>Picks the two numbers of a benchmark that may be compared best: of one document and setting, else of one document, else of any.</summary>
public static class NearestPair
{
    private static readonly Func<Result, Result, bool>[] Ways =
        [(one, other) => AreOfOneDocument(one, other) && one.Setting == other.Setting, AreOfOneDocument, (_, _) => true];

    /// <summary>The first of the others that has one beside it, with the first of those; the first of either where the other list is empty.</summary>
    /// <param name="ones">In order of preference, such as best first.</param>
    /// <param name="others">In order of preference; it decides before that of <paramref name="ones"/>.</param>
    public static (Result? One, Result? Other) Of(IReadOnlyList<Result> ones, IReadOnlyList<Result> others)
    {
        foreach (var areNear in Ways)
        {
            foreach (var other in others)
            {
                if (ones.FirstOrDefault(one => areNear(one, other)) is { } one)
                {
                    return (one, other);
                }
            }
        }

        return (ones.Count > 0 ? ones[0] : null, others.Count > 0 ? others[0] : null);
    }

    /// <summary>All pairs of the two that are as near as the nearest; none where either list is empty.</summary>
    public static IEnumerable<(Result One, Result Other)> All(IReadOnlyList<Result> ones, IReadOnlyList<Result> others) =>
        Ways.Select(areNear => from one in ones from other in others where areNear(one, other) select (one, other)).FirstOrDefault(pairs => pairs.Any()) ?? [];

    /// <summary>Whether two numbers were read in one work.</summary>
    public static bool AreOfOneDocument(Result one, Result other) => one.Source.Bib == other.Source.Bib;
}
