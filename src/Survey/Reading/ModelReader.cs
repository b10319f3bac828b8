using System.Collections.Immutable;
using Findings;
using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads <c>data/models.yaml</c>.</summary>
internal static class ModelReader
{
    public static ImmutableArray<LanguageModel> Read(SurveyText file, FindingList findings) =>
        EntryList.Read(file, "models", findings, ReadModel);

    private static LanguageModel? ReadModel(YamlMap map, string id)
    {
        var kind = map.NeedWord("kind", Words.Kinds);
        var weights = map.NeedWord("weights", Words.WeightsWords);
        var confidence = map.NeedWord("confidence", Words.Confidences);
        var released = ReadMonth(map);
        var role = map.Find("role") is null ? RoleOf(weights) : map.NeedWord("role", Words.Roles);
        var model = new LanguageModel
        {
            Id = id,
            Name = map.NeedText("name"),
            Kind = kind ?? default,
            Role = role ?? default,
            Developer = map.NeedText("developer"),
            Parameters = map.NeedText("parameters"),
            Released = released ?? default,
            BaseModel = map.NeedText("base_model"),
            Weights = weights ?? default,
            Licence = map.NeedText("licence"),
            Arxiv = map.FindText("arxiv"),
            HuggingFace = map.FindText("huggingface"),
            Ollama = map.FindText("ollama"),
            SurveySections = map.FindTexts("survey_sections"),
            Confidence = confidence ?? default,
            Bib = map.NeedText("bib"),
            Notes = map.FindText("notes"),
            Place = map.Place,
        };
        return kind is null || weights is null || confidence is null || released is null || role is null ? null : model;
    }

    private static ModelRole? RoleOf(Weights? weights) => weights switch
    {
        null => null,
        Weights.Open or Weights.OpenBase => ModelRole.Open,
        Weights.NotReleased or Weights.NotChecked => ModelRole.Unreleased,
        _ => ModelRole.Closed,
    };

    private static YearMonth? ReadMonth(YamlMap map)
    {
        if (map.Need("released") is not { } value || value.Text() is not { } text)
        {
            return null;
        }

        if (YearMonth.TryParse(text, out var month))
        {
            return month;
        }

        map.Findings.Error("SG0103", value.Place, $"'{text}' is not a month.", "Write year and month, such as \"2023-07\".");
        return null;
    }
}
