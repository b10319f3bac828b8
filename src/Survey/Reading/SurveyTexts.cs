namespace Survey.Reading;

/// <summary>A file of the survey's data, as text.</summary>
/// <param name="Path">Path below the input folder, for findings.</param>
/// <param name="Text">Its text.</param>
public sealed record SurveyText(string Path, string Text);

/// <summary>The five files that hold the survey's facts.</summary>
/// <param name="Models"><c>data/models.yaml</c>.</param>
/// <param name="Benchmarks"><c>data/benchmarks.yaml</c>.</param>
/// <param name="Results"><c>data/results.yaml</c>.</param>
/// <param name="Claims"><c>data/claims.yaml</c>.</param>
/// <param name="References"><c>data/references.bib</c>.</param>
public sealed record SurveyTexts(SurveyText Models, SurveyText Benchmarks, SurveyText Results, SurveyText Claims, SurveyText References);
