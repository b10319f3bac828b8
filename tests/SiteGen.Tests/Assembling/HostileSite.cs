using System.Globalization;
using System.Text;

namespace SiteGen.Tests.Assembling;

/// <summary>A site whose every published text is hostile: questions, answers, references, passages, thoughts, code, feedback.</summary>
internal static class HostileSite
{
    /// <summary>Writes <c>{folder}/input</c> and <c>{folder}/cache</c>.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="texts">One item a text.</param>
    public static void Write(string folder, IReadOnlyList<string> texts)
    {
        var input = Path.Combine(folder, "input");
        Directory.CreateDirectory(Path.Combine(input, "evidence"));
        Directory.CreateDirectory(Path.Combine(input, "pages"));
        File.WriteAllText(Path.Combine(input, "pages", "index.md"), "Title: Home\n---\n");
        Figures(input, "quiz", texts.Count, ["one", "two"], "");
        Figures(input, "mint", texts.Count, ["one"], "max5");
        CachedTexts.Put(input, "quiz", "one", "", [.. texts.Select((text, at) => CachedTexts.Answer(Item(at), text, text) with { Reference = text, Passages = [text, "x"] })]);
        CachedTexts.Put(input, "quiz", "two", "", [.. texts.Select((text, at) => CachedTexts.Answer(Item(at), text, $"before {text} after\n\n{text}"))]);
        CachedTexts.Put(input, "mint", "one", "max5", [.. texts.Select((text, at) => CachedTexts.Run(Item(at), text,
            $"Assistant:\n<thought>{text}</thought>\n<execute>{text}</execute>\nThe answer is <solution>{text}</solution>.",
            $"Observation:\n{text}\n\nExpert feedback:\n{text}",
            text) with { Reference = text })]);
    }

    /// <summary>Id of the item that has the text at a place.</summary>
    public static string Item(int at) => string.Create(CultureInfo.InvariantCulture, $"quiz-{at + 1:000}");

    private static void Figures(string input, string source, int count, string[] models, string setting)
    {
        var csv = new StringBuilder("item,model,setting,score,outcome,length,tokens,turns,detail\n");
        foreach (var model in models)
        {
            for (var at = 0; at < count; at++)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{Item(at)},{model},{setting},{(at % 2 == 0 == (model == "one") ? 1 : 0)},answered,5,,,\n");
            }
        }

        File.WriteAllText(Path.Combine(input, "evidence", source + ".csv"), csv.ToString());
    }
}
