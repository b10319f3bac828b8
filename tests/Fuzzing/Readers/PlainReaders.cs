using Evidence.Figures;
using SiteGen.Reading;
using Survey.Reading;

namespace Fuzzing.Readers;

/// <summary>What reads BibTeX and tables of figures.</summary>
internal static class PlainReaders
{
    public static FuzzedReader Bibtex { get; } = new("bibtex", ".bib", Tokens.Bibtex, (bytes, findings) =>
    {
        if (InputText.Of(bytes, "input.bib", findings) is { } text)
        {
            BibtexReader.Read(text, "input.bib", findings);
        }
    });

    public static FuzzedReader Figures { get; } = new("figures", ".csv", Tokens.Figures, (bytes, findings) =>
    {
        if (InputText.Of(bytes, "input.csv", findings) is { } text)
        {
            FigureSummary.Of(FigureTableReader.Read(text, "evidence/input.csv", findings));
        }
    });
}
