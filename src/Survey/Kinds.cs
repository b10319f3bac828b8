namespace Survey;

/// <summary>What an entry of the model list is.</summary>
public enum ModelKind
{
    /// <summary>A model with weights of its own.</summary>
    Model,

    /// <summary>A technique that runs on another model.</summary>
    Method,
}

/// <summary>On which side of the survey's question a model stands.</summary>
public enum ModelRole
{
    /// <summary>Its weights, or those of its base, can be downloaded.</summary>
    Open,

    /// <summary>The GPT-3.5 chat models that ChatGPT's free version ran on.</summary>
    ChatGpt,

    /// <summary>GPT-4 and the other models whose weights are kept.</summary>
    Closed,

    /// <summary>Counted as open by the survey, but no public weights are known.</summary>
    Unreleased,
}

/// <summary>Whether a model's weights can be had.</summary>
public enum Weights
{
    /// <summary>Public weights.</summary>
    Open,

    /// <summary>Behind an API only.</summary>
    Closed,

    /// <summary>Described as open, but no public weights are known.</summary>
    NotReleased,

    /// <summary>A method on a closed model.</summary>
    ClosedBase,

    /// <summary>A method on an open model.</summary>
    OpenBase,

    /// <summary>Nobody looked.</summary>
    NotChecked,
}

/// <summary>How the facts of an entry are known.</summary>
public enum Confidence
{
    /// <summary>Name, size, paper and purpose were seen in a source.</summary>
    Verified,

    /// <summary>From memory.</summary>
    Recalled,
}

/// <summary>The six areas of the survey.</summary>
public enum Area
{
    /// <summary>General capabilities (section 3.1).</summary>
    General,

    /// <summary>Agents (section 3.2).</summary>
    Agents,

    /// <summary>Logical reasoning and code (section 3.3).</summary>
    Reasoning,

    /// <summary>Long context (section 3.4).</summary>
    LongContext,

    /// <summary>Applications (section 3.5).</summary>
    Applications,

    /// <summary>Trustworthy AI (section 3.6).</summary>
    Trustworthy,
}

/// <summary>Where a number was seen.</summary>
public enum ResultStatus
{
    /// <summary>In a table of the survey or of its companion repository.</summary>
    SeenInSurvey,

    /// <summary>In the source that the number comes from.</summary>
    SeenInPrimarySource,

    /// <summary>Nowhere: it is recalled and marked so wherever it shows.</summary>
    RecalledUnverified,
}

/// <summary>What a claim says about who leads.</summary>
public enum Verdict
{
    /// <summary>An open model leads.</summary>
    OpenAhead,

    /// <summary>Neither leads.</summary>
    OnPar,

    /// <summary>A closed model leads.</summary>
    ClosedAhead,

    /// <summary>The claim compares nothing.</summary>
    None,
}

/// <summary>How a claim is known to be one of the survey's.</summary>
public enum ClaimBasis
{
    /// <summary>From a table of the companion repository.</summary>
    CompanionTable,

    /// <summary>From a public article that summarises the survey.</summary>
    SummaryArticle,

    /// <summary>From the abstract.</summary>
    Abstract,

    /// <summary>From memory.</summary>
    Recalled,
}
