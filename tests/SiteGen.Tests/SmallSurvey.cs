namespace SiteGen.Tests;

/// <summary>The smallest survey that has one of everything.</summary>
internal static class SmallSurvey
{
    public const string Tree = """
        -- site.yaml --
        name: Catching Up
        -- data/models.yaml --
        models:
        - id: tiny-1
          name: Tiny One
          kind: model
          developer: Doe
          parameters: 1B
          released: "2023-05"
          base_model: none
          weights: open
          licence: MIT
          bib: doe2023
          survey_sections:
          - '3.1'
          confidence: verified
        -- data/benchmarks.yaml --
        benchmarks:
        - id: toy-bench
          name: ToyBench
          area: general
          measures: counting
          metric: points
          higher_is_better: true
          size: 10 sums
          survey_section: '3.1'
          confidence: verified
          bib: doe2023
        -- data/results.yaml --
        results:
        - id: toy-bench.tiny-1.1
          benchmark: toy-bench
          model: tiny-1
          value: 12.5
          metric: points
          setting: greedy
          source:
            title: Counting
            bib: doe2023
          seen_at: companion-table
          status: seen-in-survey
        -- data/claims.yaml --
        claims: []
        -- data/references.bib --
        @article{doe2023, title = {Counting}, author = {Doe, Jane}, year = {2023}}
        """;
}
