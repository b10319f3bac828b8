using System.Globalization;
using Demos.Scoring;
using Evidence.Recordings;
using Spectre.Console;

namespace Demos.Cli;

/// <summary>A line for each sample: for logs, pipes and where nobody looks.</summary>
internal sealed class LineDisplay(IAnsiConsole console, TextWriter errors) : IRunDisplay
{
    private readonly Lock _lock = new();
    private (string Scenario, string Model) _shown;

    public Task WhileAsync(Func<Task> work) => work();

    public void Recorded(RunTask task, Recording recording, Score score, TimeSpan took) => Line(task, string.Create(CultureInfo.InvariantCulture,
        $"{OutcomeWords.Of(recording.Outcome.Kind),-16} {(score.Value is { } value ? $"{value:0.##}" : "-"),4}  {recording.Turns.Length} turns  {took.TotalSeconds,6:0.0} s  {TerminalText.Of(score.Why.ReplaceLineEndings(" "))}"));

    public void Skipped(RunTask task, string why, Recording? recording) => Line(task, $"{why}, skipped");

    public void Failed(string model, string message)
    {
        lock (_lock)
        {
            errors.WriteLine($"error: {TerminalText.Of(message)}");
        }
    }

    private void Line(RunTask task, string text)
    {
        lock (_lock)
        {
            if (_shown != (task.Scenario.Id, task.Model.Entry.Id))
            {
                _shown = (task.Scenario.Id, task.Model.Entry.Id);
                console.MarkupLineInterpolated($"[bold]{task.Scenario.Id}[/] on {task.Model.Entry.Id}");
            }

            console.WriteLine($"  {task.Name,-28} {text}");
        }
    }
}
