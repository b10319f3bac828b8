using System.Globalization;
using Survey;
using Theme.Models;

namespace Theme.Components;

/// <summary>How values read.</summary>
internal static class Words
{
    public static string Of(ResultStatus status) => status switch
    {
        ResultStatus.SeenInSurvey => "seen in the survey’s tables",
        ResultStatus.SeenInPrimarySource => "seen in its source",
        _ => "recalled, not verified",
    };

    public static string Of(ModelRole role) => role switch
    {
        ModelRole.Open => "open model",
        ModelRole.ChatGpt => "ChatGPT",
        ModelRole.Closed => "closed model",
        _ => "open in the survey, weights not public",
    };

    public static string Of(Weights weights) => weights switch
    {
        Weights.Open => "public",
        Weights.Closed => "closed, behind an API",
        Weights.NotReleased => "described as open, none known to be public",
        Weights.ClosedBase => "a method on a closed model",
        Weights.OpenBase => "a method on an open model",
        _ => "not checked",
    };

    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.OpenAhead => "Open model ahead",
        Verdict.OnPar => "On a par",
        Verdict.ClosedAhead => "Closed model ahead",
        _ => "Compares nothing",
    };

    public static string Of(ClaimBasis basis) => basis switch
    {
        ClaimBasis.CompanionTable => "read in a table of the survey’s companion repository",
        ClaimBasis.SummaryArticle => "read in a public summary of the survey",
        ClaimBasis.Abstract => "read in the survey’s abstract",
        _ => "recalled, not checked against the survey’s text",
    };

    public static string Of(Confidence confidence) => confidence is Confidence.Verified ? "seen in a source" : "recalled, not checked";

    public static string Css(ModelRole? role) => role switch
    {
        ModelRole.Open => "role-open",
        ModelRole.ChatGpt => "role-chatgpt",
        ModelRole.Closed => "role-closed",
        ModelRole.Unreleased => "role-unreleased",
        _ => "role-none",
    };

    /// <summary>A value as its source prints it, with a typographer's minus.</summary>
    public static string Printed(Result result) => result.Printed.Replace('-', '\u2212');

    /// <summary>A share in percent with one decimal.</summary>
    public static string Percent(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A difference with its sign and one decimal.</summary>
    public static string Signed(double value) => Math.Round(value, 1) switch
    {
        0 => "\u00b10.0",
        < 0 and var below => "\u2212" + Percent(-below),
        var above => "+" + Percent(above),
    };

    /// <summary>Everything a reader needs to doubt a number, in one line.</summary>
    public static string About(QuotedNumber number, Phrases phrases)
    {
        var (result, source) = (number.Result, number.Result.Source);
        var about = phrases.Say("{0}, {1}: {2} ({3}). {4}. Quoted from: {5}. Status: {6}.", number.BenchmarkName, number.ModelName, result.Printed, result.Metric, result.Setting,
            source.Title + (source.Date is { } date ? ", " + date : ""), phrases.Say(Of(result.Status)));
        var remarks = number.Differences.Select(difference => phrases.Say(difference.Side is DifferenceSide.Table ? "Differs from its source: {0}." : "A table of the survey differs: {0}.", difference.Text));
        return string.Join(' ', remarks.Prepend(result.Note is { } note ? about + " " + phrases.Say("Remark: {0}", note) : about));
    }

    /// <summary>A p-value with the digits that matter.</summary>
    public static string PValue(double value) => value < 0.001 ? "< 0.001" : value.ToString(value < 0.1 ? "0.000" : "0.00", CultureInfo.InvariantCulture);

    /// <summary><c>1 turn</c>, <c>2 turns</c>.</summary>
    public static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    public static string Whole(double value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
