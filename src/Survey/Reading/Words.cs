namespace Survey.Reading;

/// <summary>The words of the data files, and what each means.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, ModelKind> Kinds = new Dictionary<string, ModelKind>(StringComparer.Ordinal)
    {
        ["model"] = ModelKind.Model,
        ["method"] = ModelKind.Method,
    };

    public static readonly IReadOnlyDictionary<string, ModelRole> Roles = new Dictionary<string, ModelRole>(StringComparer.Ordinal)
    {
        ["chatgpt"] = ModelRole.ChatGpt,
    };

    public static readonly IReadOnlyDictionary<string, Weights> WeightsWords = new Dictionary<string, Weights>(StringComparer.Ordinal)
    {
        ["open"] = Weights.Open,
        ["closed"] = Weights.Closed,
        ["not released"] = Weights.NotReleased,
        ["closed base"] = Weights.ClosedBase,
        ["open base"] = Weights.OpenBase,
        ["not checked"] = Weights.NotChecked,
    };

    public static readonly IReadOnlyDictionary<string, Confidence> Confidences = new Dictionary<string, Confidence>(StringComparer.Ordinal)
    {
        ["verified"] = Confidence.Verified,
        ["recalled"] = Confidence.Recalled,
    };

    public static readonly IReadOnlyDictionary<string, DifferenceKind> DifferenceKinds = new Dictionary<string, DifferenceKind>(StringComparer.Ordinal)
    {
        ["wrong-name"] = DifferenceKind.WrongName,
        ["moved-target"] = DifferenceKind.MovedTarget,
        ["other-measure"] = DifferenceKind.OtherMeasure,
        ["other-source"] = DifferenceKind.OtherSource,
        ["wrong-label"] = DifferenceKind.WrongLabel,
    };

    public static readonly IReadOnlyDictionary<string, Area> Areas = new Dictionary<string, Area>(StringComparer.Ordinal)
    {
        ["general"] = Area.General,
        ["agent"] = Area.Agents,
        ["reasoning"] = Area.Reasoning,
        ["long-context"] = Area.LongContext,
        ["application"] = Area.Applications,
        ["trustworthy"] = Area.Trustworthy,
    };

    public static readonly IReadOnlyDictionary<string, ResultStatus> Statuses = new Dictionary<string, ResultStatus>(StringComparer.Ordinal)
    {
        ["seen-in-survey"] = ResultStatus.SeenInSurvey,
        ["seen-in-primary-source"] = ResultStatus.SeenInPrimarySource,
        ["recalled-unverified"] = ResultStatus.RecalledUnverified,
    };

    public static readonly IReadOnlyDictionary<string, int> SeenAt = new[]
    {
        "companion-table", "companion-draft", "transcription", "primary-repository", "computed-from-released-outputs", "primary-paper-text", "primary-paper-abstract",
        "leaderboard-copy", "model-card", "memory",
    }.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);

    public static readonly IReadOnlyDictionary<string, Verdict> Verdicts = new Dictionary<string, Verdict>(StringComparer.Ordinal)
    {
        ["open-ahead"] = Verdict.OpenAhead,
        ["on-par"] = Verdict.OnPar,
        ["closed-ahead"] = Verdict.ClosedAhead,
    };

    public static readonly IReadOnlyDictionary<string, Standing> Standings = new Dictionary<string, Standing>(StringComparer.Ordinal)
    {
        ["ahead"] = Standing.Ahead,
        ["level"] = Standing.Level,
        ["behind"] = Standing.Behind,
    };

    public static readonly IReadOnlyDictionary<string, ClaimBasis> Bases = new Dictionary<string, ClaimBasis>(StringComparer.Ordinal)
    {
        ["companion-table"] = ClaimBasis.CompanionTable,
        ["summary-article"] = ClaimBasis.SummaryArticle,
        ["abstract"] = ClaimBasis.Abstract,
        ["recalled"] = ClaimBasis.Recalled,
    };
}
