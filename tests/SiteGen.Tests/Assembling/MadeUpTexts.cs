namespace SiteGen.Tests.Assembling;

/// <summary>A few texts of our own in the place of those that models wrote, so that the real site has a page of each kind on every machine.</summary>
internal static class MadeUpTexts
{
    private const string Question = "Which of these numbers is the largest: 3, 12 or 7? Say how you know.";

    private const string Long = "The numbers are **3**, *12* and `7`:\n\n1. 12 is larger than 7,\n2. 7 is larger than 3.\n\n| number | place |\n|--:|---|\n| 12 | first |\n\n> So it is 12.\n\n"
        + "![a chart](https://example.org/chart.png) and [a link](https://example.org/), which lead nowhere here.\n\n    for n in numbers: print(n)\n";

    /// <summary>Writes <c>{folder}/cache</c>.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <returns>The cache folder.</returns>
    public static string Put(string folder)
    {
        var input = Path.Combine(folder, "input");
        foreach (var model in new[] { "gpt-3.5-turbo-0301", "gpt4", "llama-2-70b-chat-hf", "text_davinci_003" })
        {
            CachedTexts.Put(input, "alpaca-eval", model, "", [.. Enumerable.Range(1, 3).Select(number => CachedTexts.Answer($"000{number}", Question, number == 2 ? "12." : Long))]);
        }

        foreach (var (model, setting) in from model in new[] { "gpt-3.5-turbo-0613", "lemur-70b-chat-v1" } from setting in new[] { "max5", "max5-feedback" } select (model, setting))
        {
            CachedTexts.Put(input, "mint", model, setting,
            [
                .. Enumerable.Range(0, 4).Select(number => CachedTexts.Run($"gsm8k-000{number}", Question,
                    "Assistant:\n<thought> I compare them in turn. </thought>\n<execute>\nprint(max(3, 12, 7))\n</execute>\n",
                    "Observation:\n12\nYou have 4 steps left.\n\nExpert feedback:\nThat is right: *propose* it.\n",
                    "Assistant:\nThe answer is <solution> 12 </solution>.\n") with { Reference = "12" }),
            ]);
        }

        foreach (var model in new[] { "turbo-16k-0613", "retrieval-turbo-0613" })
        {
            CachedTexts.Put(input, "leval", model, "coursera",
                CachedTexts.Answer("coursera-001", Question + "\nA. 3\nB. 12\nC. 7", "B. 12") with { Reference = "B", Passages = ["… 12 is larger than …", "… and 3 …"] },
                CachedTexts.Answer("coursera-002", Question, ""));
        }

        CachedTexts.Put(input, "alce", "vicuna-13b-rigorous-shot2-ndoc3-42", "asqa", CachedTexts.Answer("asqa-1029755223764707835", Question, "12, since it is the largest [1][3].") with
        {
            Scores = [new("people", "utility", 4, 1, 5), new("matching", "expected fact 1", 1, 0, 1), new("matching", "expected fact 2", 0, 0, 1)],
        });
        return Path.Combine(folder, "cache");
    }
}
