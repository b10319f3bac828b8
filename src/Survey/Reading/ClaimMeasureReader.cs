using System.Collections.Immutable;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads what was measured of a claim.</summary>
internal static class ClaimMeasureReader
{
    /// <summary>The entries under <c>measured</c>; an entry with an error is left out, after its finding.</summary>
    /// <param name="claim">The claim's map.</param>
    /// <param name="verdict">Says what an entry says where it does not say so itself.</param>
    public static ImmutableArray<ClaimMeasure> Read(YamlMap claim, Verdict verdict) =>
        [.. (claim.Find("measured")?.Items() ?? []).Select(item => item.Map()).OfType<YamlMap>().Select(map => ReadMeasure(map, verdict)).OfType<ClaimMeasure>()];

    private static ClaimMeasure? ReadMeasure(YamlMap map, Verdict verdict)
    {
        var says = map.Find("says") is null && verdict is not Verdict.None ? Meant(verdict) : map.NeedWord("says", Words.Standings);
        var measure = new ClaimMeasure
        {
            Figures = map.NeedText("figures"),
            Of = map.NeedText("of"),
            Against = map.NeedText("against"),
            Setting = map.FindText("setting") ?? "",
            Minus = map.FindText("minus"),
            Items = map.FindTexts("items"),
            Says = says ?? default,
            About = map.FindText("about"),
            Place = map.Place,
        };
        map.ReportUnknown();
        return says is null ? null : measure;
    }

    private static Standing Meant(Verdict verdict) => verdict switch
    {
        Verdict.OpenAhead => Standing.Ahead,
        Verdict.ClosedAhead => Standing.Behind,
        _ => Standing.Level,
    };
}
