using System.Collections.Immutable;
using System.Text.Json;
using Evidence.Figures;
using Evidence.Recordings;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;

namespace SiteGen.Data;

/// <summary>Every table that the site gives out under <c>/data/</c>.</summary>
public static class DataTables
{
    /// <summary>The tables that have rows: the survey's own, then the figures by source.</summary>
    public static ImmutableArray<DataTable> Of(StepContext context)
    {
        var survey = context.All<SurveyFacts>().SingleOrDefault() ?? SurveyFacts.Empty;
        return
        [
            .. new[] { Models(survey), Benchmarks(survey), Results(survey), Claims(survey), Differences(context.All<Difference>()), References(survey) }
                .Concat(context.All<FigureTable>().OrderBy(table => table.Source, StringComparer.Ordinal).Select(Figures))
                .Where(table => !table.Rows.IsEmpty),
        ];
    }

    private static DataTable Models(SurveyFacts survey)
    {
        var table = new TableOf<LanguageModel>("models", "Models and methods that the survey names or that stand beside one in the sources.", survey.Models);
        table.Add("id", "Stable id; the last part of the model's address.", model => model.Id);
        table.Add("name", "Its name.", model => model.Name);
        table.Add("kind", "A model, or a method on one.", model => Word(model.Kind));
        table.Add("role", "The side it stands on: open, chat-gpt, closed, unreleased.", model => Word(model.Role));
        table.Add("developer", "Who made it.", model => model.Developer);
        table.Add("parameters", "Its size, as its source prints it.", model => model.Parameters);
        table.Add("released", "Month of release, year and month.", model => model.Released.ToString());
        table.Add("base_model", "What it was made from.", model => model.BaseModel);
        table.Add("weights", "Whether its weights are public.", model => Word(model.Weights));
        table.Add("licence", "Its licence.", model => model.Licence);
        table.AddOptional("arxiv", "arXiv id of its paper.", model => model.Arxiv);
        table.AddOptional("huggingface", "Repository of its weights on Hugging Face.", model => model.HuggingFace);
        table.AddOptional("ollama", "Its tag in Ollama.", model => model.Ollama);
        table.Add("survey_sections", "Sections of the survey that speak of it.", model => model.SurveySections);
        table.Add("confidence", "Whether its facts were seen in a source (verified) or are recalled.", model => Word(model.Confidence));
        table.Add("bib", "Key of its reference.", model => model.Bib);
        table.AddOptional("notes", "Remarks.", model => model.Notes);
        return table.Make();
    }

    private static DataTable Benchmarks(SurveyFacts survey)
    {
        var table = new TableOf<Benchmark>("benchmarks", "Tests that the survey names, and their parts.", survey.Benchmarks);
        table.Add("id", "Stable id; the last part of the benchmark's address.", benchmark => benchmark.Id);
        table.Add("name", "Its name.", benchmark => benchmark.Name);
        table.Add("area", "Area of the survey.", benchmark => Word(benchmark.Area));
        table.Add("measures", "What it measures.", benchmark => benchmark.Measures);
        table.Add("metric", "What its numbers count.", benchmark => benchmark.Metric);
        table.Add("higher_is_better", "Whether a higher number is better.", benchmark => benchmark.HigherIsBetter);
        table.Add("size", "How many items it has, as its source says.", benchmark => benchmark.Size);
        table.AddOptional("part_of", "Id of the benchmark it is a part of.", benchmark => benchmark.PartOf);
        table.AddOptional("arxiv", "arXiv id of its paper.", benchmark => benchmark.Arxiv);
        table.Add("survey_section", "Section of the survey.", benchmark => benchmark.SurveySection);
        table.Add("confidence", "Whether its facts were seen in a source (verified) or are recalled.", benchmark => Word(benchmark.Confidence));
        table.Add("bib", "Key of its reference.", benchmark => benchmark.Bib);
        table.AddOptional("notes", "Remarks.", benchmark => benchmark.Notes);
        return table.Make();
    }

    private static DataTable Results(SurveyFacts survey)
    {
        var table = new TableOf<Result>("results", "Quoted numbers: one model on one benchmark, read in one place.", survey.Results);
        table.Add("id", "Benchmark, model and a running number, with dots.", result => result.Id);
        table.Add("benchmark", "Id of the benchmark.", result => result.Benchmark);
        table.Add("model", "Id of the model.", result => result.Model);
        table.Add("value", "The number.", result => result.Value);
        table.Add("printed", "The number with the digits that the source prints.", result => result.Printed);
        table.Add("metric", "What is counted.", result => result.Metric);
        table.Add("setting", "How it was measured.", result => result.Setting);
        table.Add("status", "Seen in the survey's tables, seen in a primary source, or recalled and not verified.", result => Word(result.Status));
        table.Add("seen_at", "The kind of place it was seen in.", result => result.SeenAt);
        table.AddOptional("survey_table", "Table of the survey's companion, where it stands in one.", result => result.SurveyTable);
        table.Add("source", "Title of the document it was read in.", result => result.Source.Title);
        table.Add("bib", "Key of that document's reference.", result => result.Source.Bib);
        table.AddOptional("date", "Date of the document or of its state.", result => result.Source.Date);
        table.AddOptional("note", "Remarks.", result => result.Note);
        return table.Make();
    }

    private static DataTable Claims(SurveyFacts survey)
    {
        var table = new TableOf<Claim>("claims", "Sentences of the survey, in neutral words, with the numbers they rest on.", survey.Claims);
        table.Add("id", "Stable id; the last part of the claim's address.", claim => claim.Id);
        table.Add("area", "Area of the survey.", claim => Word(claim.Area));
        table.Add("claim", "The sentence.", claim => claim.Text);
        table.Add("verdict", "Who leads, by the claim.", claim => Word(claim.Verdict));
        table.Add("open_models", "Ids of the open models it speaks of.", claim => claim.OpenModels);
        table.Add("closed_models", "Ids of the closed models it speaks of.", claim => claim.ClosedModels);
        table.Add("benchmarks", "Ids of the benchmarks it speaks of.", claim => claim.Benchmarks);
        table.Add("evidence", "Ids of the results it rests on; none where none was found.", claim => claim.Evidence);
        table.Add("survey_section", "Section of the survey.", claim => claim.SourceSection);
        table.Add("basis", "How the claim is known.", claim => Word(claim.Basis));
        table.AddOptional("caveat", "What a reader should know before believing it.", claim => claim.Caveat);
        return table.Make();
    }

    private static DataTable Differences(IEnumerable<Difference> differences)
    {
        var table = new TableOf<Difference>("differences", "Where the survey's tables and the sources of their numbers differ.", differences);
        table.Add("id", "Stable id, and anchor on /differences/.", difference => difference.Id);
        table.Add("title", "What is the matter.", difference => difference.Title);
        table.Add("kind", "What kind of difference it is.", difference => Word(difference.Kind));
        table.Add("table", "What the table says.", difference => difference.Table);
        table.Add("source", "What the source says.", difference => difference.Source);
        table.Add("matters", "Why it matters.", difference => difference.Matters);
        table.Add("checked", "How it was checked.", difference => difference.Checked);
        table.Add("in_table", "Ids of the results as the table has them.", difference => difference.InTable);
        table.Add("in_source", "Ids of the results as the sources have them.", difference => difference.InSource);
        return table.Make();
    }

    private static DataTable References(SurveyFacts survey)
    {
        var table = new TableOf<Reference>("references", "Works that the site cites.", survey.References);
        table.Add("key", "Citation key.", work => work.Key);
        table.Add("title", "Title.", work => work.Title);
        table.Add("authors", "Authors, given name first.", work => [.. work.Authors.Select(author => $"{author.Given} {author.Family}".Trim())]);
        table.AddOptional("year", "Year.", work => work.Year);
        table.AddOptional("venue", "Journal, proceedings or publisher.", work => work.Venue);
        table.AddOptional("arxiv", "arXiv id.", work => work.Arxiv);
        table.AddOptional("url", "Address.", work => work.Url);
        table.AddOptional("note", "What was not checked about it.", work => work.Note);
        return table.Make();
    }

    private static DataTable Figures(FigureTable figures)
    {
        var table = new TableOf<Figure>("evidence-" + figures.Source, $"Figures of {figures.Source}: one row an item, model and setting.", figures.Figures);
        table.Add("item", "Id of the item.", figure => figure.Item);
        table.Add("model", "The model's name in the source.", figure => figure.Model);
        table.Add("setting", "The setting; empty where there is one only.", figure => figure.Setting);
        table.AddOptional("score", "The score, 0 to 1; null where the item did not count.", figure => figure.Score);
        table.Add("outcome", "How it ended.", figure => OutcomeWords.Of(figure.Outcome));
        table.AddOptional("length", "Length of the answer in characters.", figure => figure.Length);
        table.AddOptional("tokens", "Tokens read and written.", figure => figure.Tokens);
        table.AddOptional("turns", "Calls of the model.", figure => figure.Turns);
        table.Add("detail", "Why the score is what it is.", figure => figure.Detail);
        return table.Make();
    }

    /// <summary><c>OpenAhead</c> is <c>open-ahead</c>.</summary>
    private static string Word<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
