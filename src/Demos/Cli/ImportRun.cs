using System.Collections.Immutable;
using System.Globalization;
using Demos.Imports;
using Findings;
using Spectre.Console;

namespace Demos.Cli;

/// <summary>One run of <c>demos import</c>.</summary>
/// <param name="surroundings">The outer world.</param>
/// <param name="workspace">The input folder.</param>
/// <param name="folder">A folder that has the files; null downloads them.</param>
internal sealed class ImportRun(Surroundings surroundings, Workspace workspace, string? folder)
{
    private const string Pins = "evidence/sources.yaml";

    private string Cache => Path.Combine(workspace.Repository, "cache");

    /// <summary>Imports sources.</summary>
    /// <param name="sources">Which.</param>
    /// <param name="models">Which models; empty for all.</param>
    /// <param name="cancellationToken">Ends it between two files.</param>
    /// <returns>0, or 1 where something is missing.</returns>
    /// <exception cref="UserErrorException">No source has a model that was asked for.</exception>
    public async Task<int> RunAsync(ImmutableArray<PublicSource> sources, ImmutableHashSet<string> models, CancellationToken cancellationToken)
    {
        var pins = PinnedSources.Read(workspace.Text(Pins), Pins, workspace.Findings);
        var (hasFailed, found) = (false, ImmutableHashSet<string>.Empty);
        foreach (var source in sources)
        {
            var outcome = await ReadAsync(source, pins, models, cancellationToken);
            found = found.Union(outcome?.Texts.Select(file => file.Model) ?? []);
            if (outcome is null)
            {
                hasFailed = true;
            }
            else if (models.IsEmpty || outcome.Texts.Length > 0)
            {
                Write(source, outcome, models);
            }
        }

        var isFine = FindingPrinter.Print(workspace.Findings, surroundings.Errors) && !hasFailed;
        return models.FirstOrDefault(model => !found.Contains(model)) is { } missing && isFine ? throw Unknown(missing, sources, pins) : isFine ? 0 : 1;
    }

    /// <summary>Pins the outputs of another model, and imports it.</summary>
    /// <exception cref="UserErrorException">There is no network to ask, or the source has no such model.</exception>
    public async Task<int> AddAsync(PublicSource source, string model, CancellationToken cancellationToken)
    {
        if (folder is not null)
        {
            throw new UserErrorException($"The pins of '{model}' are ids that git gives files, and only the source's tree has them: a folder is not enough.", "Leave '--from' out; this needs the network.");
        }

        var text = workspace.Text(Pins);
        var pinned = Pinned(source.Pins[0], PinnedSources.Read(text, Pins, workspace.Findings));
        var tree = await GitTree.OfAsync(surroundings.Http, pinned, cancellationToken)
            ?? throw new UserErrorException($"The tree of '{pinned.Repository}' could not be read from api.github.com.", "Adding a model needs the network; try again when there is one.");
        ImmutableArray<PinnedFile> added = [.. tree.Where(file => AlpacaEvalImport.IsNeededFor(model, file.Path))];
        if (added.Length < AlpacaEvalImport.FilesOfModel)
        {
            var known = tree.Where(file => AlpacaEvalImport.IsVerdict(file.Path)).Select(file => AlpacaEvalImport.ModelOf(file)!).ToList();
            throw new UserErrorException($"The source has no model '{model}' with verdicts of this judge{Closest.Hint(model, known)}.", $"Name one of its {known.Count} models.");
        }

        await File.WriteAllTextAsync(Path.Combine(workspace.Input, Pins), PinText.Add(text, pinned, added), cancellationToken);
        surroundings.Console.WriteLine($"Pinned in input/{Pins}: {string.Join(", ", added.Select(file => file.Path))}.");
        return await RunAsync([source], [model], cancellationToken);
    }

    private async Task<ImportOutcome?> ReadAsync(PublicSource source, ImmutableArray<PinnedSource> pins, ImmutableHashSet<string> models, CancellationToken cancellationToken)
    {
        var files = new PublicFiles(Cache, folder, folder is null ? surroundings.Http : null, surroundings.Time, workspace.Findings);
        var import = source.Create(files, workspace.Findings);
        var outcomes = new List<ImportOutcome>();
        foreach (var id in source.Pins)
        {
            if (await import.RunAsync(source.Narrow(Pinned(id, pins), models), new PrintedNames(surroundings.Console), cancellationToken) is { } outcome)
            {
                outcomes.Add(outcome);
            }
        }

        return workspace.Findings.HasErrors || outcomes.Count < source.Pins.Length ? null : new ImportOutcome(
            [.. outcomes.SelectMany(outcome => outcome.Figures).Where(figure => models.IsEmpty || models.Contains(figure.Model))],
            [.. outcomes.SelectMany(outcome => outcome.Texts).Where(file => models.IsEmpty || models.Contains(file.Model))]);
    }

    private void Write(PublicSource source, ImportOutcome outcome, ImmutableHashSet<string> models)
    {
        var all = new ImportWriter(workspace.Input, Cache, workspace.Findings).Write(source.Name, outcome, models);
        var others = all - outcome.Figures.Length;
        surroundings.Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{source.Name}: {outcome.Figures.Length} figures written to input/evidence/{source.Name}.csv{(others == 0 ? "" : $" beside {others} of other models")}, {outcome.Texts.Sum(file => file.Answers.Length)} texts of {outcome.Texts.Select(file => file.Model).Distinct().Count()} models to cache/texts/{source.Name}."));
    }

    private static PinnedSource Pinned(string id, ImmutableArray<PinnedSource> pins) =>
        pins.FirstOrDefault(known => known.Id == id) ?? throw new UserErrorException($"The file '{Pins}' does not pin '{id}'.", "Restore it from git.");

    private static UserErrorException Unknown(string model, ImmutableArray<PublicSource> sources, ImmutableArray<PinnedSource> pins)
    {
        var known = sources.SelectMany(source => source.Pins.SelectMany(id => Pinned(id, pins).Files.Select(source.ModelOf))).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return new($"No public output that was asked for pins a model '{model}'{Closest.Hint(model, known)}.", known.Count == 0 ? "Leave '--models' out." : $"Name one of: {string.Join(", ", known)}.");
    }

    private sealed class PrintedNames(IAnsiConsole console) : IProgress<string>
    {
        public void Report(string value) => console.WriteLine($"  {value}");
    }
}
