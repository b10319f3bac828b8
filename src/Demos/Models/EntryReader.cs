using System.Text.RegularExpressions;
using Findings;
using Findings.Yaml;

namespace Demos.Models;

/// <summary>Reads one entry of the catalogue.</summary>
internal sealed partial class EntryReader(IReadOnlySet<string>? surveyModels, FindingList findings)
{
    private static readonly Dictionary<string, ModelProvider> Providers = new(StringComparer.Ordinal)
    {
        ["local"] = ModelProvider.Local,
        ["openai"] = ModelProvider.OpenAI,
        ["compatible"] = ModelProvider.Compatible,
        ["ollama"] = ModelProvider.Ollama,
    };

    private static readonly Dictionary<string, ToolCalling> ToolWords = new(StringComparer.Ordinal)
    {
        ["native"] = ToolCalling.Native,
        ["prompt"] = ToolCalling.Prompt,
    };

    /// <summary>The entry, or null where a fault makes it useless.</summary>
    public ModelEntry? Read(YamlMap map)
    {
        var before = findings.Sorted().Length;
        var provider = map.NeedWord("provider", Providers);
        var entry = new ModelEntry
        {
            Id = IdOf(map),
            Name = map.NeedText("name"),
            Family = map.NeedText("family"),
            Licence = map.NeedText("licence"),
            Provider = provider ?? default,
            Weights = map.Find("weights")?.Map() is { } weights ? new WeightsReader(findings).Read(weights) : null,
            WindowTokens = WindowOf(map),
            Endpoint = EndpointOf(map),
            ServedModel = map.FindText("served_model"),
            KeyVariable = KeyVariableOf(map),
            Tools = (map.Find("tools") is null ? null : map.NeedWord("tools", ToolWords)) ?? default,
            Prices = map.Find("prices")?.Map() is { } prices ? new PricesReader(findings).Read(prices) : null,
            SurveyModel = SurveyModelOf(map),
            Place = map.Place,
        };
        map.ReportUnknown();
        if (provider is not null)
        {
            CheckParts(entry);
            CheckPath(entry, map);
        }

        return findings.Sorted().Length == before ? entry : null;
    }

    private string IdOf(YamlMap map)
    {
        var id = map.NeedText("id");
        if (id.Length > 0 && !Id().IsMatch(id))
        {
            findings.Error("SG0702", map.Find("id")!.Place, $"'{id}' cannot be part of an address.", "Use lower-case letters, digits, dots and hyphens, and begin with a letter.");
        }

        return id;
    }

    private int? WindowOf(YamlMap map)
    {
        var value = map.Find("window");
        var tokens = value?.Whole();
        if (tokens <= 0)
        {
            findings.Error("SG0703", value!.Place, $"A window of '{tokens}' tokens is none.", "Write the number of tokens, or leave 'window' out.");
        }

        return tokens;
    }

    private Uri? EndpointOf(YamlMap map)
    {
        if (map.Find("endpoint") is not { } value || value.Text() is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0)
        {
            return address;
        }

        findings.Error("SG0704", value.Place, $"'{text}' is not the address of an endpoint.", "Write http:// or https://, host and path, such as 'http://localhost:8000/v1', without a name or password.");
        return null;
    }

    private string? KeyVariableOf(YamlMap map)
    {
        if (map.Find("key_variable") is not { } value || value.Text() is not { } name)
        {
            return null;
        }

        if (!Variable().IsMatch(name))
        {
            // What stands here may be a key, so it is not repeated.
            findings.Error("SG0709", value.Place, "'key_variable' is not the name of an environment variable.", "Write a name such as VENDOR_API_KEY; the key itself belongs into the environment.");
        }

        return name;
    }

    private string? SurveyModelOf(YamlMap map)
    {
        if (map.Find("survey_model") is not { } value || value.Text() is not { } id)
        {
            return null;
        }

        if (surveyModels is not null && !surveyModels.Contains(id))
        {
            findings.Error("SG0705", value.Place, $"The survey has no model '{id}'.", $"Write an id of data/models.yaml{Closest.Hint(id, surveyModels)}, or leave 'survey_model' out.");
        }

        return id;
    }

    private void CheckParts(ModelEntry entry)
    {
        (string Key, bool IsThere, bool IsWanted)[] parts = entry.Provider is ModelProvider.Local
            ? [("weights", entry.Weights is not null, true), ("window", entry.WindowTokens is not null, true), ("endpoint", entry.Endpoint is not null, false), ("served_model", entry.ServedModel is not null, false), ("tools", entry.Tools is not default(ToolCalling), false), ("prices", entry.Prices is not null, false)]
            : [("weights", entry.Weights is not null, false), ("endpoint", entry.Endpoint is not null, true), ("served_model", entry.ServedModel is not null, true)];
        if (entry.Provider is not ModelProvider.Compatible)
        {
            parts = [.. parts, ("key_variable", entry.KeyVariable is not null, false)];
        }

        foreach (var (key, isThere, isWanted) in parts.Where(part => part.IsThere != part.IsWanted))
        {
            var provider = entry.Provider.ToString().ToLowerInvariant();
            findings.Error("SG0706", entry.Place,
                isWanted ? $"The model '{entry.Id}' of the provider '{provider}' has no usable '{key}'." : $"The model '{entry.Id}' of the provider '{provider}' has '{key}', which it cannot use.",
                isWanted ? $"Add '{key}:', or correct it." : $"Remove '{key}', or change 'provider'.");
        }
    }

    private void CheckPath(ModelEntry entry, YamlMap map)
    {
        if (entry is { Provider: ModelProvider.Ollama, Endpoint.AbsolutePath: "/v1" or "/v1/" })
        {
            findings.Error("SG0704", map.Find("endpoint")!.Place, $"'{entry.Endpoint}' is where an Ollama speaks OpenAI's dialect, in which no context can be asked for.", "Leave out '/v1', or write 'provider: compatible'.");
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*([.-][a-z0-9]+)*$")]
    private static partial Regex Id();

    [GeneratedRegex("^[A-Z][A-Z0-9_]*$")]
    private static partial Regex Variable();
}
