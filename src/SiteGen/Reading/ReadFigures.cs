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
        foreach (var path in input.In(context).List("evidence", ".csv"))
        {
            if (context.Recall(path, null, part => Read(path, part)) is { } table)
            {
                yield return new(path, table);
            }
        }
    }

    private FigureTable? Read(string path, StepContext context) => input.In(context).Text(path) is { } csv
        ? new(path, path["evidence/".Length..^".csv".Length], FigureTableReader.Read(csv, path, context.Findings))
        : null;
}
