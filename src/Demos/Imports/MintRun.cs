using System.Globalization;
using System.Text.Json;

namespace Demos.Imports;

/// <summary>One file of MINT: a model in a setting on a data set.</summary>
/// <param name="File">The file.</param>
/// <param name="Model">The model's name in the source.</param>
/// <param name="Setting"><c>max1</c>, <c>max5</c> or <c>max5-feedback</c>.</param>
/// <param name="Kind"><c>reasoning</c>, <c>code_generation</c> or <c>decision_making</c>.</param>
/// <param name="DataSet">Such as <c>gsm8k</c>.</param>
internal sealed record MintRun(PinnedFile File, string Model, string Setting, string Kind, string DataSet)
{
    private const string Root = "data/outputs/";

    /// <summary>What a path says; null where the file is no run.</summary>
    public static MintRun? Of(PinnedFile file) => file.Path.StartsWith(Root, StringComparison.Ordinal) && file.Path[Root.Length..].Split('/') is [var model, var feedback, .., var steps, var kind, var dataSet, "results.jsonl"]
        ? new(file, model, steps.Split('_')[0] + (feedback == "F=None" ? "" : "-feedback"), kind, dataSet)
        : null;

    /// <summary>Gives each task the id of its item: the data set with the task's number, or with its place in the file where the task has a name instead of a number.</summary>
    /// <returns>A function from a task to the id; null for a task without an id, or with one that came before.</returns>
    public Func<JsonElement, string?> Numbers()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return task =>
        {
            var id = task.Text("task_id") ?? task.Whole("task_id")?.ToString(CultureInfo.InvariantCulture);
            return id is null || !seen.Add(id) ? null
                : task.Whole("task_id") is { } number ? string.Create(CultureInfo.InvariantCulture, $"{DataSet}-{number:0000}")
                : $"{DataSet}-{Slug(id)}";
        };
    }

    /// <summary>A name as a part of an address: <c>look_at_obj…/trial_T2019</c> keeps its letters, digits and dashes.</summary>
    public static string Slug(string id) => string.Concat(id.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '.'));
}
