using Findings.Yaml;

namespace Survey.Reading;

/// <summary>Reads the document that numbers were read in.</summary>
internal static class SourceReader
{
    public static ResultSource Read(YamlMap map)
    {
        var source = new ResultSource(map.NeedText("title"), map.NeedText("bib"))
        {
            Arxiv = map.FindText("arxiv"),
            Repository = map.FindText("repository"),
            Path = map.FindText("path"),
            Commit = map.FindText("commit"),
            Date = map.FindText("date"),
            Url = map.FindText("url"),
        };
        map.ReportUnknown();
        return source;
    }
}
