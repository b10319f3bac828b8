using Findings;

namespace Survey.Reading;

/// <summary>Turns the data files into the survey's facts.</summary>
public static class SurveyReader
{
    /// <summary>Reads all five files and checks that what they name exists.</summary>
    /// <param name="texts">The files.</param>
    /// <param name="findings">SG01xx, and SG00xx for YAML itself; all of the run, not just the first.</param>
    /// <returns>What could be read; only fit for use when no error was found.</returns>
    public static SurveyFacts Read(SurveyTexts texts, FindingList findings)
    {
        var facts = new SurveyFacts(
            ModelReader.Read(texts.Models, findings),
            BenchmarkReader.Read(texts.Benchmarks, findings),
            ResultReader.Read(texts.Results, findings),
            ClaimReader.Read(texts.Claims, findings),
            BibtexReader.Read(texts.References.Text, texts.References.Path, findings));
        new NamesCheck(facts, findings).Run();
        return facts;
    }
}
