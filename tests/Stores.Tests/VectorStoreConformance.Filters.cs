using System.Linq.Expressions;

namespace Stores.Tests;

public abstract partial class VectorStoreConformance
{
    private static readonly string[] Wanted = ["birds", "fish"];

    private static readonly Dictionary<string, Expression<Func<Note, bool>>> FiltersByName = new(StringComparer.Ordinal)
    {
        ["text equal"] = note => note.Topic == "birds",
        ["text unequal, null too"] = note => note.Topic != "birds",
        ["text null"] = note => note.Topic == null,
        ["text not null"] = note => note.Topic != null,
        ["text empty"] = note => note.Topic == "",
        ["key equal"] = note => note.Key == "owl",
        ["key unequal"] = note => note.Key != "owl",
        ["number equal"] = note => note.Year == 2022,
        ["number from the left"] = note => 2022 <= note.Year,
        ["range"] = note => note.Year > 2020 && note.Year < 2023,
        ["number against a fraction"] = note => note.Year >= 2021.5,
        ["number below a fraction"] = note => note.Year < 2021.5,
        ["number equal to a fraction"] = note => note.Year == 2021.5,
        ["number unequal to a fraction"] = note => note.Year != 2021.5,
        ["nullable number"] = note => note.Reads > 4,
        ["nullable number, not"] = note => !(note.Reads > 4),
        ["nullable number, null"] = note => note.Reads == null,
        ["nullable number, value"] = note => note.Reads.HasValue && note.Reads.Value == 9,
        ["large number"] = note => note.Reads == 1L << 40,
        ["float equal"] = note => note.Share == 0.1f,
        ["double equal"] = note => note.Rating == 4.5,
        ["double below zero"] = note => note.Rating < 0,
        ["flag"] = note => note.IsOpen,
        ["flag, not"] = note => !note.IsOpen,
        ["flag equal"] = note => note.IsOpen == false,
        ["time range"] = note => note.Seen >= Notes.Noon && note.Seen < Notes.Noon.AddDays(2),
        ["time equal"] = note => note.Seen == Notes.Noon,
        ["guid"] = note => note.Author == Notes.Ada,
        ["tag"] = note => note.Tags!.Contains("night"),
        ["tag, not"] = note => !note.Tags!.Contains("night"),
        ["one of several"] = note => Wanted.Contains(note.Topic),
        ["one of several keys"] = note => new[] { "owl", "elk" }.Contains(note.Key),
        ["or"] = note => note.Topic == "mammals" || note.Year == 2021,
        ["and, or, not"] = note => (note.Topic == "birds" || note.Tags!.Contains("night")) && !(note.Year > 2022 || note.Reads == 9),
        ["everything"] = note => true,
        ["nothing"] = note => note.Year < 2022 && note.Year > 2022,
    };

    public static TheoryData<string> FilterNames => [.. FiltersByName.Keys];

    [Theory]
    [MemberData(nameof(FilterNames))]
    public async Task Filter_lets_through_what_it_says(string name)
    {
        var filter = FiltersByName[name];
        var expected = Notes.All.Where(filter.Compile()).Select(note => note.Key).Order(StringComparer.Ordinal);
        var collection = await NotesAsync();

        var got = await collection.GetAsync(filter, 99).Select(note => note.Key).ToListAsync();
        var found = await collection.SearchAsync(new float[] { 1, 1 }, 99, new() { Filter = filter }).Select(hit => hit.Record.Key).ToListAsync();

        Assert.Equal(expected, got.Order(StringComparer.Ordinal));
        Assert.Equal(expected, found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Filtered_records_come_in_the_order_asked_for()
    {
        var collection = await NotesAsync();

        var rising = await collection.GetAsync(note => note.Key != "hen", 2, new() { OrderBy = by => by.Ascending(note => note.Year), Skip = 1 }).Select(note => note.Year).ToListAsync();
        var latest = await collection.GetAsync(_ => true, 2, new() { OrderBy = by => by.Descending(note => note.Seen) }).Select(note => note.Key).ToListAsync();

        Assert.Equal([2021, 2022], rising);
        Assert.Equal(["bat", "hen"], latest);
    }

    [Fact]
    public async Task Filtered_records_are_skipped_and_cut_off()
    {
        var collection = await NotesAsync();

        var first = await collection.GetAsync(_ => true, 2).Select(note => note.Key).ToListAsync();
        var rest = await collection.GetAsync(_ => true, 9, new() { Skip = 2 }).Select(note => note.Key).ToListAsync();

        Assert.Equal(2, first.Count);
        Assert.Equal(Notes.All.Select(note => note.Key).Order(StringComparer.Ordinal), first.Concat(rest).Order(StringComparer.Ordinal));
    }
}
