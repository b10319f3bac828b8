using System.CommandLine;
using System.Globalization;
using Demos.Retrieval;
using Evidence.Figures;
using Spectre.Console;

namespace Demos.Cli;

/// <summary><c>demos score</c>.</summary>
internal static class ScoreCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var (scenario, input) = (CommonOptions.Scenario(), CommonOptions.Input());
        var check = new Option<bool>("--check") { Description = "Write nothing; fail where a file is not what the recordings give." };
        var command = new Command("score", "Judges all recordings and writes input/evidence/{scenario}.csv; for retrieval also how good the passages are, in {scenario}-passages.csv.") { scenario, input, check };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var workspace = Workspace.Find(parsed.GetValue(input), surroundings.WorkingFolder);
            var scenarios = workspace.Scenarios(parsed.GetValue(scenario)!).Where(one => RunnerFactory.Check(one, workspace.Findings)).ToList();
            var figures = new FigureFile(workspace);
            using var runners = new RunnerFactory(workspace);
            var differences = 0;
            foreach (var one in scenarios)
            {
                if (one.Runner == RetrievalRunner.RunnerName)
                {
                    var passages = await PassageFigures.OfAsync(one, runners.RetrievalOf(one), cancellationToken);
                    differences += Take(FigureSources.Passages(one.Id), passages, parsed.GetValue(check));
                }

                var recordings = workspace.Recordings(one.Id);
                if (workspace.Findings.HasErrors)
                {
                    // A recording that cannot be read must not cost its row.
                    break;
                }

                if (recordings is [] && parsed.GetValue(check) && figures.Orphans(one) is { } orphans)
                {
                    differences++;
                    surroundings.Errors.WriteLine(orphans);
                }
                else if (recordings is [])
                {
                    surroundings.Console.WriteLine($"{one.Id}: no recording yet. Make some with 'demos run --scenario {one.Id}'.");
                }
                else if (!parsed.GetValue(check))
                {
                    surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{one.Id}: {figures.Write(one, recordings)} rows written."));
                    foreach (var model in recordings.GroupBy(recording => recording.Model, StringComparer.Ordinal))
                    {
                        if (JudgeSummary.Of(model) is { } judge)
                        {
                            surroundings.Console.WriteLine($"  {model.Key}: {judge}");
                        }
                    }
                }
                else if (figures.Difference(one, recordings) is { } difference)
                {
                    differences++;
                    surroundings.Errors.WriteLine(difference);
                }
                else
                {
                    surroundings.Console.WriteLine($"{one.Id}: as the recordings say.");
                }
            }

            return FindingPrinter.Print(workspace.Findings, surroundings.Errors) && differences == 0 ? 0 : 1;

            int Take(string source, IReadOnlyCollection<Figure> made, bool isCheck)
            {
                if (isCheck && figures.Difference(source, made) is { } difference)
                {
                    surroundings.Errors.WriteLine(difference);
                    return 1;
                }

                surroundings.Console.WriteLine(isCheck
                    ? $"{source}: as the search says."
                    : string.Create(CultureInfo.InvariantCulture, $"{source}: {figures.Write(source, made)} rows written."));
                return 0;
            }
        });
        return command;
    }
}
