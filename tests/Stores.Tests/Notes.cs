namespace Stores.Tests;

/// <summary>A few notes that differ in what filters look at.</summary>
internal static class Notes
{
    public static readonly Guid Ada = new("11111111-1111-4111-8111-111111111111");

    public static readonly DateTimeOffset Noon = new(2023, 11, 28, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Note> All { get; } =
    [
        new() { Key = "owl", Topic = "birds", Text = "Owls hunt at night.", Year = 2021, Reads = 5, Rating = 4.5, Share = 0.1f, IsOpen = true, Seen = Noon, Author = Ada, Tags = ["night", "hunt"], Vector = new float[] { 1, 0 } },
        new() { Key = "hen", Topic = "birds", Text = "Hens lay eggs by day.", Year = 2022, Reads = 9, Rating = 2, Share = 0.5f, IsOpen = false, Seen = Noon.AddDays(1), Tags = ["day"], Vector = new float[] { 4, 3 } },
        new() { Key = "bat", Topic = "mammals", Text = "Bats hunt at night; a bat is no bird.", Year = 2023, Reads = null, Rating = 4.5, Share = 0.25f, IsOpen = true, Seen = Noon.AddDays(2), Author = Ada, Tags = ["night"], Vector = new float[] { 3, 4 } },
        new() { Key = "elk", Topic = null, Text = null, Year = -1, Reads = 1L << 40, Rating = -0.5, IsOpen = false, Seen = Noon.AddDays(-400).ToOffset(TimeSpan.FromHours(9)), Tags = null, Vector = new float[] { 0, 2 } },
        new() { Key = "Ünï/ключ 鍵", Topic = "", Text = "", Year = 2022, Reads = 0, Rating = 0, IsOpen = true, Seen = Noon.AddTicks(10), Tags = [], Vector = new float[] { -1, 0 } },
    ];
}
