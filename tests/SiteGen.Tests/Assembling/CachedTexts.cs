using System.Collections.Immutable;
using Evidence.Answers;
using Evidence.Recordings;

namespace SiteGen.Tests.Assembling;

/// <summary>Puts texts of public outputs into the cache beside an input folder.</summary>
internal static class CachedTexts
{
    /// <summary>Writes a file of answers.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="source">The public output.</param>
    /// <param name="model">The model.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="answers">The answers.</param>
    /// <returns>The path of the file.</returns>
    public static string Put(string input, string source, string model, string setting, params PublishedAnswer[] answers)
    {
        var path = Path.Combine(Path.GetDirectoryName(input)!, "cache", AnswerFile.PathOf(source, model, setting));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, AnswerFileText.Write(new()
        {
            Format = AnswerFile.CurrentFormat,
            Source = source,
            Model = model,
            Setting = setting,
            Files = [new("owner/outputs", new string('c', 40), $"results/{model}.json", new string('b', 40), "Quiz licence")],
            Shared = ImmutableSortedDictionary<string, string>.Empty.Add("k1", "Instructions <b> and an example.\n"),
            Answers = [.. answers],
        }));
        return path;
    }

    /// <summary>One answer to a question.</summary>
    public static PublishedAnswer Answer(string item, string question, string answer) => new()
    {
        Item = item,
        DataSet = "quiz",
        Asked = question,
        AskedSha256 = ContentDigest.Of(question),
        Said = [Said("assistant", answer)],
        Passages = [],
        Scores = [],
        File = 0,
        Line = 3,
    };

    /// <summary>A run with several turns, the model's first.</summary>
    public static PublishedAnswer Run(string item, string question, params string[] said) => Answer(item, question, "") with
    {
        Before = "k1",
        AskedSha256 = ContentDigest.Of("Instructions <b> and an example.\n" + question),
        Said = [.. said.Select((text, at) => Said(at % 2 == 0 ? "assistant" : "user", text))],
        End = new(true, "task_success", 20, 10, 0, 1, 0, 0),
    };

    private static SaidText Said(string role, string text) => new(role, text, ContentDigest.Of(text));
}
