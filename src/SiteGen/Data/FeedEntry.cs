namespace SiteGen.Data;

/// <summary>One thing that is new on the site, for those who follow its feed.</summary>
/// <param name="Id">Its address below the link root; stays for ever and no other entry has it.</param>
/// <param name="Address">Where a reader finds it, below the link root.</param>
/// <param name="Title">What is new.</param>
/// <param name="At">When; noon in UTC where only the day is known, which is the same day nearly everywhere.</param>
/// <param name="Summary">A sentence or two; may be empty.</param>
public sealed record FeedEntry(string Id, string Address, string Title, DateTimeOffset At, string Summary);
