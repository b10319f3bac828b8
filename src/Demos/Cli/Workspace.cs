using System.Collections.Immutable;
using System.IO.Enumeration;
using Demos.Models;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Scenarios;
using Findings;
using Survey;
using Survey.Reading;

namespace Demos.Cli;

/// <summary>The input folder and what stands in it.</summary>
internal sealed class Workspace(string input)
{
    /// <summary>The input folder, as a full path.</summary>
    public string Input { get; } = input;

    /// <summary>The folder that the input folder stands in.</summary>
    public string Repository => Path.GetDirectoryName(Input)!;

    /// <summary>Everything wrong that was found while reading.</summary>
    public FindingList Findings { get; } = new();

    /// <summary>Finds the input folder.</summary>
    /// <param name="named">What a person named; null looks from the working folder upwards.</param>
    /// <param name="workingFolder">Where to begin.</param>
    /// <exception cref="UserErrorException">There is none.</exception>
    public static Workspace Find(string? named, string workingFolder)
    {
        if (named is not null)
        {
            var full = Path.GetFullPath(named, workingFolder);
            return Directory.Exists(Path.Combine(full, "scenarios"))
                ? new(Path.TrimEndingDirectorySeparator(full))
                : throw new UserErrorException($"The folder '{named}' has no folder 'scenarios' in it.", "Name the input folder of the repository with '--input'.");
        }

        for (var folder = new DirectoryInfo(workingFolder); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "input", "scenarios")))
            {
                return new(Path.Combine(folder.FullName, "input"));
            }
        }

        throw new UserErrorException($"Neither '{workingFolder}' nor a folder above it has 'input/scenarios'.", "Go to the repository, or name its input folder with '--input'.");
    }

    /// <summary>The scenarios whose ids match a pattern, in the order of their ids.</summary>
    /// <exception cref="UserErrorException">None does.</exception>
    public ImmutableArray<Scenario> Scenarios(string pattern)
    {
        var all = Directory.EnumerateFiles(Path.Combine(Input, "scenarios"), "*.yaml")
            .Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(id => !id.StartsWith('_')).Order(StringComparer.Ordinal).ToList();
        var wanted = all.Where(id => FileSystemName.MatchesSimpleExpression(pattern, id, ignoreCase: false)).ToList();
        return wanted is []
            ? throw new UserErrorException($"No scenario matches '{pattern}'{Closest.Hint(pattern, all)}.", $"Use one of: {string.Join(", ", all)}.")
            : [.. wanted.Select(id => ScenarioReader.Read(Text($"scenarios/{id}.yaml"), $"scenarios/{id}.yaml", Findings)).OfType<Scenario>()];
    }

    /// <summary>The catalogue of models.</summary>
    public ModelCatalogue Catalogue() => ModelCatalogue.Read(Text("models.yaml"), "models.yaml", surveyModels: null, Findings);

    /// <summary>The survey's facts.</summary>
    public SurveyFacts Facts() => SurveyReader.Read(
        new(File("data/models.yaml"), File("data/benchmarks.yaml"), File("data/results.yaml"), File("data/claims.yaml"), File("data/references.bib")), Findings);

    /// <summary>How the facts hang together with figures; nothing where the file is missing.</summary>
    public SurveyLinks Links(SurveyFacts facts) =>
        System.IO.File.Exists(Path.Combine(Input, "data/links.yaml")) ? LinksReader.Read(File("data/links.yaml"), facts, Findings) : SurveyLinks.None;

    /// <summary>Where all recordings are, in ordinal order of their files.</summary>
    public ImmutableArray<RecordingPath> RecordingPaths()
    {
        var folder = Path.Combine(Input, RecordingPath.Folder);
        return !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => RecordingPath.Parse(Path.GetRelativePath(Input, file).Replace('\\', '/'))).OfType<RecordingPath>()];
    }

    /// <summary>The recordings of a scenario, by model and sample.</summary>
    public ImmutableArray<Recording> Recordings(string scenario)
    {
        var folder = Path.Combine(Input, RecordingPath.Folder, scenario);
        return !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Recording).OfType<Recording>()];
    }

    /// <summary>One recording; null where it is not there or, after a finding, is broken.</summary>
    public Recording? Recording(RecordingPath path)
    {
        var full = Path.Combine(Input, path.ToString());
        return System.IO.File.Exists(full) ? Recording(full) : null;
    }

    /// <summary>The text of a file below the input folder.</summary>
    public string Text(string path) => System.IO.File.ReadAllText(Path.Combine(Input, path));

    private Recording? Recording(string full) =>
        RecordingReader.Read(System.IO.File.ReadAllBytes(full), Path.GetRelativePath(Input, full).Replace('\\', '/'), Findings);

    private SurveyText File(string path) => new(path, Text(path));

    /// <summary>All figures: one file a public output or scenario, in the order of their names.</summary>
    public ImmutableArray<Figure> Figures() =>
    [
        .. Directory.GetFiles(Path.Combine(Input, "evidence"), "*.csv")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => FigureTableReader.Read(System.IO.File.ReadAllText(file), $"evidence/{Path.GetFileName(file)}", Findings)),
    ];
}
