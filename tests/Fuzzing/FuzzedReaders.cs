using Fuzzing.Readers;

namespace Fuzzing;

/// <summary>Every reader that is fuzzed.</summary>
internal static class FuzzedReaders
{
    public static IReadOnlyList<FuzzedReader> All { get; } =
    [
        PageReaders.FrontMatter, PageReaders.Article, PageReaders.ModelText, YamlReaders.Survey, YamlReaders.Scenario,
        PlainReaders.Bibtex, PlainReaders.Figures, JsonReaders.Recording, JsonReaders.Answers,
    ];

    public static FuzzedReader? Find(string name) => All.FirstOrDefault(reader => reader.Name == name);
}
