using System.Globalization;
using Evidence.Answers;
using Findings;
using SiteGen.Engine;
using SiteGen.Exporting;
using SiteGen.Output;
using SiteGen.Reading;
using SiteGen.Rendering;
using Theme.Models;

namespace SiteGen.Cli;

/// <summary>Runs a build and says what came of it.</summary>
/// <param name="renderer">Kept over builds: the services behind it take a while to make.</param>
/// <param name="time">For the duration.</param>
/// <param name="output">For what the build made.</param>
/// <param name="error">For findings and times.</param>
/// <param name="progress">For how far it is.</param>
internal sealed class BuildRunner(ComponentRenderer renderer, TimeProvider time, TextWriter output, TextWriter error, ProgressDisplay progress)
{
    /// <summary>Without any of these a folder is not the input of a site; building it would empty the output.</summary>
    private static readonly string[] InputFolders = ["pages", "data"];

    /// <summary>Builds, or only checks, and says what came of it.</summary>
    /// <returns>0, or 1 where there are errors (or warnings, when strict).</returns>
    public int Run(BuildSettings settings, Phase last, CancellationToken cancellationToken)
    {
        if (!HasInput(settings))
        {
            return 1;
        }

        if (last < Phase.Write)
        {
            return HasFailed(RunAloud(settings, last, progress, cancellationToken), settings) ? 1 : 0;
        }

        var code = Build(settings, cancellationToken);
        if (code == 0 && settings.Pagefind is null)
        {
            error.WriteLine($"Search is left out: pagefind, which makes its index, is not here. To have it, run 'npm ci' (or 'npm install pagefind') in '{Path.GetDirectoryName(settings.Input)}'; it comes with npm, which needs Node.js.");
        }

        return code;
    }

    /// <summary>Builds, unless the output folder has what a build of the same input wrote.</summary>
    private int Build(BuildSettings settings, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var stamp = new BuildStamp(settings.CacheFolder, settings.Output, settings.ToString(), [settings.Input, Path.Combine(settings.Input, ReadChangelog.File), Path.Combine(settings.CacheFolder, AnswerFile.Folder)], [AppContext.BaseDirectory, .. settings.Pagefind is { } pagefind ? [pagefind] : Array.Empty<string>()], folder => FolderFiles.Of(folder));
        if (OrNull(() => stamp.IsDamaged ? stamp.Place : null) is { } damaged)
        {
            error.WriteLine(new Diagnostic("SG0424", Severity.Warning, new(Path.GetRelativePath(Path.GetDirectoryName(settings.CacheFolder)!, damaged).Replace('\\', '/')), "What the last build kept is damaged.", "Nothing is to be done: the whole site is built, and it is kept anew."));
        }

        if (OrNull(() => stamp.Find(cancellationToken)) is { } before)
        {
            foreach (var found in before.Findings)
            {
                error.WriteLine(found);
            }

            output.WriteLine($"Nothing has changed since the last build: {Count(before.Pages, "page")} looked over in {Seconds(time.GetElapsedTime(begun).TotalSeconds)}, {Count(before.Findings.Length, "warning")}.");
            return 0;
        }

        var digest = OrNull(() => stamp.InputDigest(cancellationToken));
        var run = RunAloud(settings, Phase.Write, progress, cancellationToken);
        if (HasFailed(run, settings))
        {
            return 1;
        }

        if (digest is not null)
        {
            Try(() => stamp.Write(new(run.All<PageModel>().Length, [.. run.Findings.Select(found => found.ToString())]), digest));
        }

        return 0;
    }

    /// <summary>What the disk says of the last build; null where it refuses.</summary>
    private static T? OrNull<T>(Func<T?> look)
        where T : class
    {
        T? seen = null;
        Try(() => seen = look());
        return seen;
    }

    private static void Try(Action look)
    {
        try
        {
            look();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
            // The build itself will say so, or can do without.
        }
    }

    /// <summary>Writes the survey's own pages as plain text into the corpus that the demos read.</summary>
    /// <returns>0, or 1 where the pages have errors.</returns>
    public int ExportCorpus(BuildSettings settings, CancellationToken cancellationToken)
    {
        if (!HasInput(settings) || RunAloud(settings, Phase.Check, progress, cancellationToken) is not { } run || HasFailed(run, settings))
        {
            return 1;
        }

        var changed = new CorpusFolder(settings.Input).Write(run.All<TextPage>());
        output.WriteLine(changed.Count == 0
            ? "The corpus is what the pages say."
            : $"Changed in corpora/survey: {string.Join(", ", changed)}. Recordings that read it are stale now; 'demos run' makes them anew.");
        return 0;
    }

    /// <summary>Whether the input folder is there; says so where it is not.</summary>
    public bool HasInput(BuildSettings settings)
    {
        if (!Directory.Exists(settings.Input))
        {
            error.WriteLine($"There is no input folder '{settings.Input}'. Run this where the folder 'input' is, or name it with '--input'.");
            return false;
        }

        if (!InputFolders.Any(folder => Directory.Exists(Path.Combine(settings.Input, folder))))
        {
            error.WriteLine($"The folder '{settings.Input}' has none of the folders {string.Join(", ", InputFolders)} in it. Name the input folder with '--input'.");
            return false;
        }

        return true;
    }

    /// <summary>Whether a run has findings that keep it from writing.</summary>
    public static bool HasFailed(PipelineRun run, BuildSettings settings) => run.HasErrors || (settings.IsStrict && run.Findings.Length > 0);

    /// <summary>Runs the steps, prints the findings and a line with the sum.</summary>
    /// <param name="settings">What was asked for.</param>
    /// <param name="last">The last phase.</param>
    /// <param name="display">Shows the progress, and the time of each phase; null shows neither.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public PipelineRun RunAloud(BuildSettings settings, Phase last, ProgressDisplay? display, CancellationToken cancellationToken) =>
        RunAloud(settings, BuildInput.Of(settings), null, last, display, cancellationToken);

    /// <summary>The same after other builds of this process.</summary>
    /// <param name="settings">What was asked for, as the builds before were.</param>
    /// <param name="input">The folders of the builds before, told what changed.</param>
    /// <param name="memory">What the builds before left.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public PipelineRun RunAgain(BuildSettings settings, BuildInput input, Memory memory, CancellationToken cancellationToken) =>
        RunAloud(settings, input, memory, Phase.Write, null, cancellationToken);

    private PipelineRun RunAloud(BuildSettings settings, BuildInput input, Memory? memory, Phase last, ProgressDisplay? display, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var run = display is null
            ? Run(settings, input, memory, last, null, cancellationToken)
            : display.Show(told => Run(settings, input, memory, last, told, cancellationToken));
        foreach (var found in run.Findings)
        {
            error.WriteLine(found);
        }

        if (display is not null)
        {
            error.WriteLine(string.Join(", ", run.Durations.GroupBy(step => step.Phase).Select(phase => $"{phase.Key} {Seconds(phase.Sum(step => step.Duration.TotalSeconds))}")) + ".");
        }

        var (errors, warnings) = (run.Findings.Count(found => found.Severity is Severity.Error), run.Findings.Count(found => found.Severity is Severity.Warning));
        var seconds = Seconds(time.GetElapsedTime(begun).TotalSeconds);
        if (HasFailed(run, settings))
        {
            error.WriteLine($"{Count(errors, "error")}, {Count(warnings, "warning")} in {seconds}. {(run.Findings.Any(found => found.Code == WriteSoundly.BrokeOff) ? "The output is not whole." : "Nothing was written.")}");
            return run;
        }

        var pages = run.All<PageModel>().Length;
        output.WriteLine(last < Phase.Write
            ? $"{Count(pages, "page")} checked in {seconds}: {Count(warnings, "warning")}."
            : $"Built {Count(pages, "page")} in {seconds}: {run.All<WriteSummary>().Single()}, {Count(warnings, "warning")}.");
        return run;
    }

    /// <summary>Runs the steps. When strict, a warning stops it before anything is written, as an error does.</summary>
    private PipelineRun Run(BuildSettings settings, BuildInput input, Memory? memory, Phase last, IProgress<StepProgress>? told, CancellationToken cancellationToken)
    {
        var pipeline = new Pipeline(Steps.For(settings, input, renderer), time, settings.IsStrict ? Severity.Warning : Severity.Error, memory);
        return pipeline.Run(told, last, cancellationToken);
    }

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s");

    private static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
