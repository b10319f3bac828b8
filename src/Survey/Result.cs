using Findings;

namespace Survey;

/// <summary>A number of a table: one model on one benchmark, quoted from one place.</summary>
public sealed record Result
{
    /// <summary><c>benchmark.model.n</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the benchmark.</summary>
    public required string Benchmark { get; init; }

    /// <summary>Id of the model.</summary>
    public required string Model { get; init; }

    /// <summary>The value, in the unit of <see cref="Metric"/>.</summary>
    public required double Value { get; init; }

    /// <summary>The value as the source prints it, with its digits.</summary>
    public required string Printed { get; init; }

    /// <summary>The metric.</summary>
    public required string Metric { get; init; }

    /// <summary>How it was measured.</summary>
    public required string Setting { get; init; }

    /// <summary>The table of the survey or its companion, where it stands in one.</summary>
    public string? SurveyTable { get; init; }

    /// <summary>The document it was read in.</summary>
    public required ResultSource Source { get; init; }

    /// <summary>The kind of place, such as <c>companion-table</c>.</summary>
    public required string SeenAt { get; init; }

    /// <summary>Where it was seen, coarsely.</summary>
    public required ResultStatus Status { get; init; }

    /// <summary>Remarks.</summary>
    public string? Note { get; init; }

    /// <summary>Where the entry stands.</summary>
    public required SourcePlace Place { get; init; }
}

/// <summary>The document that a number was read in.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Bib">Key of its reference.</param>
public sealed record ResultSource(string Title, string Bib)
{
    /// <summary>arXiv id.</summary>
    public string? Arxiv { get; init; }

    /// <summary>Repository on GitHub, <c>owner/name</c>.</summary>
    public string? Repository { get; init; }

    /// <summary>Path in the repository.</summary>
    public string? Path { get; init; }

    /// <summary>Commit, abbreviated or whole.</summary>
    public string? Commit { get; init; }

    /// <summary>Date of that state, <c>yyyy-MM-dd</c>.</summary>
    public string? Date { get; init; }

    /// <summary>Address as given by the data.</summary>
    public string? Url { get; init; }

    /// <summary>Where a reader can look it up: the given address, the pinned file, or the paper.</summary>
    public string? Link =>
        Url
        ?? (Repository is null ? null : $"https://github.com/{Repository}" + (Path is null ? "" : $"/blob/{Commit ?? "HEAD"}/{Path}"))
        ?? (Arxiv is null ? null : $"https://arxiv.org/abs/{Arxiv}");
}
