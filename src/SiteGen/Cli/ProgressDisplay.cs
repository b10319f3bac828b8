using SiteGen.Engine;
using Spectre.Console;

namespace SiteGen.Cli;

/// <summary>Shows how far a run is: on a terminal a line that moves and leaves nothing behind, otherwise a line for each phase.</summary>
/// <param name="terminal">The terminal; null where there is none.</param>
/// <param name="plain">Where lines go otherwise.</param>
internal sealed class ProgressDisplay(IAnsiConsole? terminal, TextWriter plain)
{
    /// <summary>Runs with progress.</summary>
    public PipelineRun Show(Func<IProgress<StepProgress>, PipelineRun> run) =>
        terminal is null
            ? run(new PhaseLines(plain))
            : terminal.Status().Spinner(Spinner.Known.Line).Start("Beginning", status => run(new StatusLine(status)));

    private sealed class StatusLine(StatusContext status) : IProgress<StepProgress>
    {
        public void Report(StepProgress value) => status.Status($"{value.Phase}: {value.Step}");
    }
}
