using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using ColorCode;
using ColorCode.Compilation;

namespace SiteGen.Markup;

/// <summary>Compiles the languages of code so that no expression looks for a match forever: some take time that grows with the power of a line's length.</summary>
internal sealed class BoundedLanguages : ILanguageCompiler
{
    /// <summary>The time for one match.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, CompiledLanguage> _compiled = new(StringComparer.Ordinal);
    private readonly LanguageCompiler _inner = new([], new ReaderWriterLockSlim());

    /// <inheritdoc/>
    public CompiledLanguage Compile(ILanguage language) => _compiled.GetOrAdd(language.Id, _ =>
    {
        var compiled = _inner.Compile(language);
        return new(compiled.Id, compiled.Name, new Regex(compiled.Regex.ToString(), compiled.Regex.Options, Most), compiled.Captures);
    });
}
