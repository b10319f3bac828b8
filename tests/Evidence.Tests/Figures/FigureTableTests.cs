using CsCheck;
using Evidence.Figures;
using Evidence.Recordings;
using Evidence.Tests.Recordings;
using Findings;

namespace Evidence.Tests.Figures;

public sealed class FigureTableTests
{
    private const string Path = "evidence/tool-use.csv";

    private const string Header = "item,model,setting,score,outcome,length,tokens,turns,detail\n";

    private static readonly Figure[] Some =
    [
        new() { Source = "tool-use", Item = "s2", Model = "b", Setting = "max5", Score = 1.0 / 3, Outcome = OutcomeKind.Answered, Length = 7, Tokens = 1200, Turns = 2, Detail = "said \"7\", wanted 8" },
        new() { Source = "tool-use", Item = "s10", Model = "b", Setting = "max5", Outcome = OutcomeKind.TurnLimit },
        new() { Source = "tool-use", Item = "s1", Model = "a", Score = 1 },
    ];

    [Fact]
    public void Write_sorts_and_quotes()
    {
        var text = FigureTableWriter.Write(Some);

        Assert.Equal(Header + "s1,a,,1,answered,,,,\ns10,b,max5,,turn-limit,,,,\ns2,b,max5,0.3333333333333333,answered,7,1200,2,\"said \"\"7\"\", wanted 8\"\n", text);
        Assert.Equal(text, FigureTableWriter.Write(Some.Reverse()));
    }

    [Fact]
    public void Table_without_rows_is_its_header()
    {
        Assert.Equal(Header, FigureTableWriter.Write([]));
        Assert.Empty(Read(Header));
    }

    [Fact]
    public void Any_table_survives_write_read_write() =>
        Figures().Sample(figures =>
        {
            var first = FigureTableWriter.Write(figures);
            var read = Read(first);

            Assert.Equal(figures.Length, read.Length);
            Assert.Equal(first, FigureTableWriter.Write(read));
            Assert.Equal(figures.Select(figure => figure.Score).Order(), read.Select(figure => figure.Score).Order());
            Assert.Equal(figures.Select(figure => Lines(figure.Detail)).Order(StringComparer.Ordinal), read.Select(figure => figure.Detail).Order(StringComparer.Ordinal));
        }, iter: 300);

    [Theory]
    [InlineData("ja-JP")]
    [InlineData("de-DE")]
    public void Text_does_not_depend_on_the_culture(string culture)
    {
        var before = FigureTableWriter.Write(Some);

        Assert.Equal(before, Cultures.In(culture, () => FigureTableWriter.Write(Cultures.In(culture, () => Read(before)))));
    }

    [Fact]
    public void Two_figures_of_one_item_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() => FigureTableWriter.Write([Some[0], Some[0] with { Score = 0 }]));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Score_out_of_range_cannot_be_written(double score) =>
        Assert.Throws<ArgumentException>(() => FigureTableWriter.Write([Some[0] with { Score = score }]));

    [Theory]
    [InlineData("s1,a,,0,answered,,,,\ns2,a,,1,answered,x,,,", "(3): error SG0213: 'x' stands in the column 'length'.")]
    [InlineData("s1,a,,0,answered,-1,,,", "(2): error SG0213: '-1' stands in the column 'length'.")]
    [InlineData("s1,a,,1.5,answered,,,,", "(2): error SG0213: '1.5' stands in the column 'score'. Write a number from 0 to 1")]
    [InlineData("s1,a,,NaN,answered,,,,", "(2): error SG0213: 'NaN' stands in the column 'score'.")]
    [InlineData("s1,a,,\"0,5\",answered,,,,", "(2): error SG0213: '0,5' stands in the column 'score'.")]
    [InlineData("s1,a,,1,refusd,,,,", "(2): error SG0214: 'refusd' is not an outcome. Write one of: answered, refused, ")]
    [InlineData("s1,a,,1,Answered,,,,", "(2): error SG0214: 'Answered' is not an outcome.")]
    [InlineData("s1,a,,1,answered,,,,\"two\nlines\"\ns1,a,,0,answered,,,,", "(4): error SG0215: Item 's1' of model 'a' in setting '' stands already in line 2.")]
    [InlineData(",a,,1,answered,,,,", "(2): error SG0216: The row has no 'item'.")]
    [InlineData("s1,,,1,answered,,,,", "(2): error SG0216: The row has no 'model'.")]
    [InlineData("s1,a,,1,answered", "(2): error SG0212: The row has '5' columns; the header has 9.")]
    [InlineData("s1,a,,1,answered,,,,,", "(2): error SG0212: The row has '10' columns; the header has 9.")]
    public void Row_with_a_fault_names_its_line(string rows, string expected) => Refuses(Header + rows, Path + expected);

    [Theory]
    [InlineData("item,model,setting,score,outcome,length,tokens,turns\n", "(1): error SG0211: The column 'detail' is missing.")]
    [InlineData("item,model,setting,score,outcome,length,tokens,turns,details\n", "(1): error SG0211: The column 'details' is not known.")]
    [InlineData("item,item,model,setting,score,outcome,length,tokens,turns,detail\n", ": error SG0211: This is no table that can be read: ")]
    [InlineData("", "(1): error SG0211: The column 'item' is missing.")]
    public void Header_with_a_fault_is_a_finding(string text, string expected) => Refuses(text, Path + expected);

    [Fact]
    public void Columns_may_stand_in_another_order()
    {
        var read = Read("detail,turns,tokens,length,outcome,score,setting,model,item\r\nwhy,1,2,3,refused,,x,m,i\r\n");

        Assert.Equal(new Figure { Source = "tool-use", Item = "i", Model = "m", Setting = "x", Outcome = OutcomeKind.Refused, Length = 3, Tokens = 2, Turns = 1, Detail = "why" }, Assert.Single(read));
    }

    private static Figure[] Read(string text)
    {
        var findings = new FindingList();
        var read = FigureTableReader.Read(text, Path, findings);
        Assert.Empty(findings.Sorted());
        return [.. read];
    }

    private static void Refuses(string text, string expected)
    {
        var findings = new FindingList();
        FigureTableReader.Read(text, Path, findings);
        Assert.Contains(findings.Sorted(), found => found.ToString().StartsWith(expected, StringComparison.Ordinal));
    }

    private static string Lines(string text) =>
        WellFormed.Text(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static Gen<Figure[]> Figures() =>
        Gen.Select(NastyText.Any, NastyText.Any, Gen.Double[0, 1].Nullable(), Gen.Enum<OutcomeKind>(), Gen.Int[0, int.MaxValue].Nullable(), NastyText.Any)
            .Select((item, setting, score, outcome, count, detail) =>
                new Figure { Source = "tool-use", Item = item + ".", Model = "m" + setting, Setting = setting, Score = score, Outcome = outcome, Length = count, Tokens = count, Turns = count, Detail = detail })
            .Array[0, 6].Select(figures => figures.DistinctBy(figure => (Lines(figure.Item), Lines(figure.Setting))).ToArray());
}
