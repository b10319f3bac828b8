namespace Theme.Models;

/// <summary>What a chart shows.</summary>
public abstract record ChartModel
{
    /// <summary>Unique within the page; part of the ids of the drawing.</summary>
    public required string Id { get; init; }

    /// <summary>What the chart says, one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>What is drawn and how to read it, for those who do not see it.</summary>
    public required string Description { get; init; }

    /// <summary>Address of its numbers as files, without their endings: the table of all quoted numbers where it has none of its own.</summary>
    public string DataAddress { get; init; } = "/data/results";
}
