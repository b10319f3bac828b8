using System.Text;
using Findings;

namespace Survey.Reading;

/// <summary>Cuts BibTeX into entries. One pass, O(length); never throws on any text.</summary>
internal sealed class BibtexParser(string text, string path, FindingList findings)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Dictionary<string, string> _abbreviations =
        Months.ToDictionary(month => month, month => month, StringComparer.OrdinalIgnoreCase);

    private int _at;
    private int _line = 1;
    private int _counted;
    private int _lineBegin;

    public IEnumerable<BibtexEntry> Entries()
    {
        while (SkipTo('@'))
        {
            var place = Here();
            _at++;
            var type = Word().ToLowerInvariant();
            SkipSpace();
            if (_at >= text.Length || text[_at] is not ('{' or '('))
            {
                // An address in a comment has an '@' too; only what looks like an entry is one.
                if (type.Length > 0 && place.Column == 1 && type != "comment")
                {
                    findings.Error("SG0110", place, $"An opening brace is wanted after '@{type}'.", "Write '@type{key, …}'.");
                }

                continue;
            }

            if (type == "comment")
            {
                Delimited(text[_at] == '{' ? '}' : ')', place);
                continue;
            }

            var close = text[_at++] == '{' ? '}' : ')';
            var entry = type switch
            {
                "string" => Abbreviation(close, place),
                "preamble" => Preamble(),
                _ => Entry(type, close, place),
            };
            if (entry is not null)
            {
                yield return entry;
            }
        }
    }

    private BibtexEntry? Preamble()
    {
        Value();
        return null;
    }

    private BibtexEntry? Abbreviation(char close, SourcePlace place)
    {
        foreach (var (name, value) in Fields(close, place) ?? [])
        {
            _abbreviations[name] = value;
        }

        return null;
    }

    private BibtexEntry? Entry(string type, char close, SourcePlace place)
    {
        SkipSpace();
        var begin = _at;
        while (_at < text.Length && text[_at] is not (',' or '}' or ')' or '\n'))
        {
            _at++;
        }

        var key = text[begin.._at].Trim();
        SkipSpace();
        if (_at < text.Length && text[_at] == ',')
        {
            _at++;
        }

        var fields = Fields(close, place);
        if (fields is not null && key.Length == 0)
        {
            findings.Error("SG0110", place, "The entry that begins here has no key.", "Write '@type{key, …}'.");
        }

        return fields is null || key.Length == 0 ? null : new BibtexEntry(type, key, fields, place);
    }

    private Dictionary<string, string>? Fields(char close, SourcePlace place)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            SkipSpace();
            if (_at >= text.Length || text[_at] == '@')
            {
                findings.Error("SG0110", place, "The entry that begins here does not end.", $"Close it with '{close}'.");
                return null;
            }

            if (text[_at] == close)
            {
                _at++;
                return fields;
            }

            var name = Word();
            SkipSpace();
            if (name.Length == 0 || _at >= text.Length || text[_at] != '=')
            {
                findings.Error("SG0110", Here(), $"A field 'name = {{value}}' is wanted after '{name}'.", "Write it, or close the entry.");
                return null;
            }

            _at++;
            fields[name] = Value();
            SkipSpace();
            if (_at < text.Length && text[_at] == ',')
            {
                _at++;
            }
        }
    }

    private string Value()
    {
        var value = new StringBuilder();
        do
        {
            SkipSpace();
            value.Append(Piece());
            SkipSpace();
        }
        while (_at < text.Length && text[_at] == '#' && ++_at > 0);
        return value.ToString();
    }

    private string Piece()
    {
        if (_at >= text.Length)
        {
            return "";
        }

        if (text[_at] is '{' or '"')
        {
            return Delimited(text[_at] == '{' ? '}' : '"', Here());
        }

        var place = Here();
        var word = Word();
        if (word.Length == 0 || word.All(char.IsAsciiDigit))
        {
            return word;
        }

        if (_abbreviations.TryGetValue(word, out var meaning))
        {
            return meaning;
        }

        findings.Error("SG0114", place, $"The abbreviation '{word}' is not defined.", $"Define it with '@string', or put the value in braces{Closest.Hint(word, _abbreviations.Keys)}.");
        return word;
    }

    private string Delimited(char close, SourcePlace place)
    {
        var (begin, depth) = (++_at, 0);
        for (; _at < text.Length; _at++)
        {
            var letter = text[_at];
            if (letter == '\\')
            {
                _at++;
            }
            else if (depth == 0 && letter == close)
            {
                return text[begin.._at++];
            }
            else
            {
                depth += letter switch { '{' => 1, '}' => -1, _ => 0 };
            }
        }

        findings.Error("SG0110", place, "What begins here does not end, so that nothing after it was read.", $"Close it with '{close}'.");
        _at = text.Length;
        return text[Math.Min(begin, text.Length)..];
    }

    private string Word()
    {
        SkipSpace();
        var begin = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or ':' or '.' or '+' or '/'))
        {
            _at++;
        }

        return text[begin.._at];
    }

    private bool SkipTo(char wanted)
    {
        while (_at < text.Length && text[_at] != wanted)
        {
            _at = text[_at] == '%' ? EndOfLine() : _at + 1;
        }

        return _at < text.Length;
    }

    private void SkipSpace()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == '%'))
        {
            _at = text[_at] == '%' ? EndOfLine() : _at + 1;
        }
    }

    private int EndOfLine() => text.IndexOf('\n', _at) is var end and >= 0 ? end : text.Length;

    private SourcePlace Here()
    {
        var to = Math.Min(_at, text.Length);
        var passed = text.AsSpan(_counted, to - _counted);
        _line += passed.Count('\n');
        _lineBegin = passed.LastIndexOf('\n') is var end and >= 0 ? _counted + end + 1 : _lineBegin;
        _counted = to;
        return new(path, _line, to - _lineBegin + 1);
    }
}
