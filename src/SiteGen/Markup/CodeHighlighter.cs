using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ColorCode;
using ColorCode.Common;
using ColorCode.Parsing;

namespace SiteGen.Markup;

/// <summary>Colours code: each scope becomes a <c>span</c> with a class such as <c>hl-keyword</c>.</summary>
internal sealed class CodeHighlighter : CodeColorizerBase
{
    /// <summary>The longest code that is coloured, in characters.</summary>
    public const int Longest = 50_000;

    private static readonly LanguageParser Parser = new(new BoundedLanguages(), new LanguageRepository(Languages.All.ToDictionary(language => language.Id)));

    private readonly StringBuilder _html = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    private CodeHighlighter()
        : base(null, Parser)
    {
    }

    /// <summary>The code as HTML; null where the language is not known or the code is longer than <see cref="Longest"/>.</summary>
    /// <exception cref="RegexMatchTimeoutException">The code is made so that looking it over takes forever.</exception>
    public static string? ToHtml(string code, string language)
    {
        if (code.Length > Longest || Find(language) is not { } known)
        {
            return null;
        }

        var highlighter = new CodeHighlighter();
        highlighter.languageParser.Parse(code, known, highlighter.Write);
        return highlighter._html.ToString();
    }

    protected override void Write(string parsedSourceCode, IList<Scope> scopes)
    {
        if (_watch.Elapsed > 2 * BoundedLanguages.Most)
        {
            throw new RegexMatchTimeoutException();
        }

        var at = 0;
        foreach (var scope in scopes.OrderBy(scope => scope.Index))
        {
            if (scope.Index < at)
            {
                continue;
            }

            _html.Append(WebUtility.HtmlEncode(parsedSourceCode[at..scope.Index]));
            _html.Append(CultureInfo.InvariantCulture, $"<span class=\"hl-{ClassOf(scope.Name)}\">");
            _html.Append(WebUtility.HtmlEncode(parsedSourceCode.Substring(scope.Index, scope.Length))).Append("</span>");
            at = scope.Index + scope.Length;
        }

        _html.Append(WebUtility.HtmlEncode(parsedSourceCode[at..]));
    }

    private static ILanguage? Find(string language) => language.ToLowerInvariant() switch
    {
        "" => null,
        "cs" or "csharp" => Languages.CSharp,
        "js" or "json" or "javascript" => Languages.JavaScript,
        "html" => Languages.Html,
        "xml" => Languages.Xml,
        "css" => Languages.Css,
        "py" or "python" => Languages.FindById("python"),
        "sql" => Languages.Sql,
        "md" or "markdown" => Languages.Markdown,
        var other => Languages.FindById(other),
    };

    private static string ClassOf(string scope)
    {
        var name = scope.ToLowerInvariant();
        return name.Contains("comment", StringComparison.Ordinal) ? "comment"
            : name.Contains("string", StringComparison.Ordinal) ? "string"
            : name.Contains("number", StringComparison.Ordinal) ? "number"
            : name.Contains("keyword", StringComparison.Ordinal) ? "keyword"
            : "name";
    }
}
