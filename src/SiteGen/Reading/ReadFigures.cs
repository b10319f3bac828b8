using Evidence.Figures;
using SiteGen.Engine;

namespace SiteGen.Reading;

/// <summary>Reads the figures: one table a public output or scenario.</summary>
/// <param name="input">The input folder.</param>
public sealed class ReadFigures(InputFolder input) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Read;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        foreach (var path in input.Files("evidence", ".csv", context.Findings))
        {
            if (input.Text(path, context.Findings) is { } csv)
            {
                var figures = FigureTableReader.Read(csv, path, context.Findings);
                yield return new(path, new FigureTable(path, path["evidence/".Length..^".csv".Length], figures));
            }
        }
    }
}
