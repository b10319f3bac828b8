using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads <c>data/claims.yaml</c>.</summary>
internal static class ClaimReader
{
    public static ImmutableArray<Claim> Read(SurveyText file, FindingList findings) =>
        EntryList.Read(file, "claims", findings, ReadClaim);

    private static Claim? ReadClaim(YamlMap map, string id)
    {
        var area = map.NeedWord("area", Words.Areas);
        var basis = map.NeedWord("basis", Words.Bases);
        var verdict = map.Find("verdict") is null ? Verdict.None : map.NeedWord("verdict", Words.Verdicts);
        var claim = new Claim
        {
            Id = id,
            Area = area ?? default,
            Text = map.NeedText("claim"),
            OpenModels = map.FindTexts("open_models"),
            ClosedModels = map.FindTexts("closed_models"),
            Benchmarks = map.FindTexts("benchmarks"),
            Verdict = verdict ?? default,
            SourceSection = map.NeedText("source_section"),
            Basis = basis ?? default,
            Evidence = map.FindTexts("evidence"),
            SeenIn = map.FindText("claim_seen_in"),
            Caveat = map.FindText("caveat"),
            Measured = ClaimMeasureReader.Read(map, verdict ?? default),
            Shown = map.FindTexts("shown"),
            Needs = map.FindText("needs"),
            Place = map.Place,
        };
        return area is null || basis is null || verdict is null ? null : claim;
    }
}
