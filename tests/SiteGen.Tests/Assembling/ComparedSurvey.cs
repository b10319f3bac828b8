using System.Globalization;
using Findings;
using SiteGen.Assembling;
using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Tests.Assembling;

/// <summary>Two open models, ChatGPT and GPT-4, and whatever results a test needs.</summary>
internal static class ComparedSurvey
{
    public const string Page = "-- pages/index.md --\nTitle: T\n---\n";

    public const string ModelsAndReferences = """
        -- data/models.yaml --
        models:
        - {id: open-a, name: Open A, kind: model, developer: D, parameters: 7B, released: "2023-05", base_model: none, weights: open, licence: MIT, confidence: verified, bib: doe2023}
        - {id: open-b, name: Open B, kind: model, developer: D, parameters: 70B, released: "2023-06", base_model: none, weights: open, licence: MIT, confidence: recalled, bib: doe2023}
        - {id: gpt-3.5-turbo, name: ChatGPT, kind: model, role: chatgpt, developer: O, parameters: undisclosed, released: "2022-11", base_model: none, weights: closed, licence: proprietary, confidence: verified, bib: doe2023}
        - {id: gpt-3.5-turbo-0301, name: ChatGPT 0301, kind: model, role: chatgpt, developer: O, parameters: undisclosed, released: "2023-03", base_model: none, weights: closed, licence: proprietary, confidence: verified, bib: doe2023}
        - {id: gpt-4, name: GPT-4, kind: model, developer: O, parameters: undisclosed, released: "2023-03", base_model: none, weights: closed, licence: proprietary, confidence: verified, bib: doe2023}
        -- data/references.bib --
        @article{doe2023, title = {Counting}, author = {Doe, Jane and Roe, Richard}, year = {2023}, url = {https://example.org/counting}}
        @misc{poe2024, title = {Counting Again}, author = {Poe, Ann}, year = {2024}}
        @misc{roe2025, title = {Counting Once More}, author = {Roe, Richard}, year = {2025}}

        """;

    /// <summary>The data as a tree of files.</summary>
    /// <param name="results">Lines <c>benchmark model value [bib] [status]</c>.</param>
    public static string Tree(params string[] results) => ModelsAndReferences + Benchmarks + "-- data/results.yaml --\nresults:" + (results.Length == 0 ? " []" : "") + "\n"
        + string.Concat(results.Select((line, index) => Entry(line.Split(' '), index + 1)))
        + Claims;

    /// <summary>The facts, read as a build reads them.</summary>
    public static SiteFacts Facts(params string[] results)
    {
        var files = Common.TextTree.Parse(Tree(results));
        var findings = new FindingList();
        Survey.Reading.SurveyText Text(string path) => new(path, files[path]);
        var facts = Survey.Reading.SurveyReader.Read(
            new(Text("data/models.yaml"), Text("data/benchmarks.yaml"), Text("data/results.yaml"), Text("data/claims.yaml"), Text("data/references.bib")), findings);
        Assert.Empty(findings.Sorted());
        return SiteFacts.Of(new StepContext([new Document("data", facts)], findings, CancellationToken.None), new SiteModel { Name = "N", LinkRoot = "" });
    }

    private const string Benchmarks = """
        -- data/benchmarks.yaml --
        benchmarks:
        - {id: sums, name: Sums, area: general, measures: adding, metric: accuracy in percent, higher_is_better: true, size: "10", survey_section: "3.1", confidence: verified, bib: doe2023}
        - {id: poison, name: Poison, area: trustworthy, measures: harm, metric: attack success rate (0 to 1), higher_is_better: false, size: "10", survey_section: "3.6", confidence: verified, bib: doe2023}
        - {id: marks, name: Marks, area: general, measures: talk, metric: average score from 1 to 10 given by a judge, higher_is_better: true, size: "10", survey_section: "3.1", confidence: verified, bib: doe2023}
        - {id: free, name: Free, area: agent, measures: acting, metric: overall weighted score, higher_is_better: true, size: "10", survey_section: "3.2", confidence: verified, bib: doe2023}

        """;

    private const string Claims = """
        -- data/claims.yaml --
        claims:
        - {id: c01, area: general, claim: Open A adds better than ChatGPT., open_models: [open-a], closed_models: [gpt-3.5-turbo], benchmarks: [sums], verdict: open-ahead, source_section: "3.1", basis: recalled, evidence: []}

        """;

    private static string Entry(string[] words, int number)
    {
        var (bib, status) = (words.ElementAtOrDefault(3) ?? "doe2023", words.ElementAtOrDefault(4) ?? "seen-in-survey");
        return string.Create(CultureInfo.InvariantCulture, $"""
            - id: {words[0]}.{words[1]}.{number}
              benchmark: {words[0]}
              model: {words[1]}
              value: {words[2]}
              metric: points
              setting: greedy
              source: {"{"}title: Paper of {bib}, bib: {bib}{"}"}
              seen_at: companion-table
              status: {status}

            """);
    }
}
