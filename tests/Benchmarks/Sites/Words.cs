using System.Globalization;
using System.Text;

namespace Benchmarks.Sites;

/// <summary>Sentences without sense, in plain English words. They hold no digits, no braces and nothing that Markdown reads as more than a word.</summary>
internal static class Words
{
    private static readonly string[] Nouns = Split(
        "buffer queue reader writer table index page record field ledger signal clock layer parser token branch cursor folder socket stream bucket key value shard replica lock timer worker batch cache "
        + "schema column row cell query plan tree node edge path route packet frame header body footer digest seed sample window range limit budget report summary draft review change release version");

    private static readonly string[] Verbs = Split(
        "keeps reads writes holds moves sorts counts checks sends takes returns follows opens closes drops merges splits joins finds marks copies trims rounds pads waits retries orders names leaves needs");

    private static readonly string[] Qualities = Split(
        "small large early late quiet steady plain narrow wide deep shallow open closed local remote shared private stable fresh stale cheap costly common rare even odd first last next spare");

    private static readonly string[] Joints = Split("while because before after unless until when where although whereas");

    public static string Noun(Dice dice) => dice.Of(Nouns);

    public static string Quality(Dice dice) => dice.Of(Qualities);

    /// <summary>Two words that name something, such as <c>quiet buffer</c>.</summary>
    public static string Thing(Dice dice) => $"{Quality(dice)} {Noun(dice)}";

    /// <summary>A sentence of some ten to twenty words, with its full stop.</summary>
    public static string Sentence(Dice dice)
    {
        var clause = Clause(dice);
        return Upper(dice.Below(3) == 0 ? clause : $"{clause} {dice.Of(Joints)} {Clause(dice)}") + ".";
    }

    /// <summary>Sentences in one line.</summary>
    public static string Paragraph(Dice dice, int sentences)
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < sentences; sentence++)
        {
            text.Append(sentence == 0 ? "" : " ").Append(Sentence(dice));
        }

        return text.ToString();
    }

    /// <summary>The same with its first letter in upper case.</summary>
    public static string Upper(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Clause(Dice dice) => $"the {Thing(dice)} {dice.Of(Verbs)} the {Noun(dice)} of {A(Thing(dice))}";

    private static string A(string thing) => thing[0] is 'a' or 'e' or 'i' or 'o' ? "an " + thing : "a " + thing;

    private static string[] Split(string words) => words.Split(' ');
}
