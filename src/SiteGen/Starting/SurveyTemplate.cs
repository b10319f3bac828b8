using System.Text;

namespace SiteGen.Starting;

/// <summary>The files of a new survey, as the program carries them.</summary>
internal static class SurveyTemplate
{
    private const string Prefix = "template/";

    /// <summary>Every file by its path, with forward slashes.</summary>
    /// <param name="name">What the survey is called: stands for <c>$name$</c>.</param>
    /// <param name="version">The version of this program: stands for <c>$version$</c>.</param>
    public static IEnumerable<(string Path, string Text)> Files(string name, string version) =>
        from resource in typeof(SurveyTemplate).Assembly.GetManifestResourceNames()
        let path = resource.Replace('\\', '/')
        where path.StartsWith(Prefix, StringComparison.Ordinal)
        orderby path
        select (path[Prefix.Length..], Read(resource).Replace("$name$", name, StringComparison.Ordinal).Replace("$version$", version, StringComparison.Ordinal));

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(SurveyTemplate).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
