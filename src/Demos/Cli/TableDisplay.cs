using System.Collections.Immutable;
using System.Globalization;
using Demos.Scoring;
using Evidence.Recordings;
using Spectre.Console;

namespace Demos.Cli;

/// <summary>A table that grows while one looks: a row for each scenario and model, with progress, scores and tokens.</summary>
internal sealed class TableDisplay(IAnsiConsole console, ImmutableArray<RunTask> plan) : IRunDisplay
{
    private readonly Lock _lock = new();
    private readonly List<string> _failures = [];
    private readonly Dictionary<(string Scenario, string Model), Tally> _tallies =
        plan.GroupBy(task => (task.Scenario.Id, task.Model.Entry.Id)).ToDictionary(group => group.Key, group => new Tally { All = group.Count() });

    private string _last = "";
    private Action _refresh = () => { };

    public Task WhileAsync(Func<Task> work) => console.Live(Table()).StartAsync(async live =>
    {
        _refresh = () => live.UpdateTarget(Table());
        await work();
        _refresh();
    });

    public void Recorded(RunTask task, Recording recording, Score score, TimeSpan took) => Count(task, recording, score, $"{task.Scenario.Id}/{task.Name}: {score.Why}");

    public void Skipped(RunTask task, string why, Recording? recording) =>
        Count(task, recording, recording is null ? null : Scorers.Judge(task.Scenario.Scorer, task.Sample, recording), "");

    public void Failed(string model, string message)
    {
        lock (_lock)
        {
            _failures.Add(message);
            _refresh();
        }
    }

    private void Count(RunTask task, Recording? recording, Score? score, string last)
    {
        lock (_lock)
        {
            var tally = _tallies[(task.Scenario.Id, task.Model.Entry.Id)];
            tally.Done++;
            tally.Tokens += recording?.Turns.Sum(turn => (turn.InputTokens ?? 0) + (turn.OutputTokens ?? 0)) ?? 0;
            if (score is { Value: { } value })
            {
                tally.Counted++;
                tally.Sum += value;
            }
            else if (score is not null)
            {
                tally.NotCounted++;
            }

            _last = last.Length > 0 ? TerminalText.Of(last.ReplaceLineEndings(" ")) : _last;
            _refresh();
        }
    }

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("scenario", "model", "done", "score", "not counted", "tokens");
        foreach (var ((scenario, model), tally) in _tallies)
        {
            table.AddRow(Markup.Escape(scenario), Markup.Escape(model), Bar(tally),
                tally.Counted == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{tally.Sum:0.##} of {tally.Counted}"),
                tally.NotCounted.ToString(CultureInfo.InvariantCulture), tally.Tokens.ToString("N0", CultureInfo.InvariantCulture));
        }

        foreach (var failure in _failures)
        {
            table.AddRow("[red]error[/]", Markup.Escape(TerminalText.Of(failure)));
        }

        return table.Caption(Markup.Escape(_last));
    }

    private static string Bar(Tally tally)
    {
        const int Width = 12;
        var filled = Width * tally.Done / tally.All;
        return string.Create(CultureInfo.InvariantCulture, $"[green]{new string('█', filled)}[/][grey]{new string('░', Width - filled)}[/] {tally.Done}/{tally.All}");
    }

    private sealed class Tally
    {
        public required int All { get; init; }

        public int Done { get; set; }

        public int Counted { get; set; }

        public int NotCounted { get; set; }

        public double Sum { get; set; }

        public long Tokens { get; set; }
    }
}
