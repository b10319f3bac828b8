using System.Collections.Frozen;
using Ganss.Xss;

namespace SiteGen.Markup;

/// <summary>The elements that a model's text may become.</summary>
public static class SafeElements
{
    /// <summary>Names of elements; none of them can load, run or lead to anything.</summary>
    public static FrozenSet<string> Names { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td");

    /// <summary>The one attribute: the first number of an ordered list.</summary>
    public const string Attribute = "start";

    internal static HtmlSanitizer MakeSanitizer()
    {
        var sanitizer = new HtmlSanitizer { AllowDataAttributes = false, KeepChildNodes = true };
        sanitizer.AllowedTags.Clear();
        sanitizer.AllowedTags.UnionWith(Names);
        sanitizer.AllowedAttributes.Clear();
        sanitizer.AllowedAttributes.Add(Attribute);
        sanitizer.AllowedClasses.Clear();
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.AllowedSchemes.Clear();
        sanitizer.UriAttributes.Clear();
        return sanitizer;
    }
}
