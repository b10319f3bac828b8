using System.Collections.Immutable;
using CsCheck;
using Evidence.Answers;
using Findings;

namespace Evidence.Tests.Answers;

public sealed class AnswerLinesTests
{
    [Fact]
    public void Answers_come_back_as_they_were_written() =>
        Gen.Select(Gen.Int[1, 9999].Select(number => $"{number:0000}"), Gen.Char["ab\"\\\n\r\t<>é日\u2028"].Array[0, 20].Select(letters => new string(letters))).Sample((item, text) =>
        {
            var written = new ItemAnswers { Item = item, Instruction = text, Answers = ImmutableSortedDictionary<string, string>.Empty.Add("m", text) };
            var findings = new FindingList();

            var read = Assert.Single(AnswerLines.Read(AnswerLines.Write([written]), "answers.jsonl", findings));

            Assert.Equal((item, text, text), (read.Item, read.Instruction, read.Answers["m"]));
            Assert.Empty(findings.Sorted());
        });

    [Fact]
    public void Lines_are_in_the_order_of_items_whatever_order_they_came_in()
    {
        ItemAnswers[] items = [.. new[] { "0002", "0001" }.Select(id => new ItemAnswers { Item = id, Instruction = "", Answers = ImmutableSortedDictionary<string, string>.Empty })];

        Assert.Equal(["0001", "0002"], AnswerLines.Read(AnswerLines.Write(items), "answers.jsonl", new()).Select(item => item.Item));
    }
}
