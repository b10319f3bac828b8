namespace Demos.Models.Local;

/// <summary>Lets text pass until one of a set of texts appears. Holds back what could be the beginning of one.</summary>
internal sealed class StopTexts(IEnumerable<string> stops)
{
    private readonly string[] _stops = [.. stops.Where(stop => stop.Length > 0)];
    private string _held = "";

    /// <summary>Whether one appeared; nothing passes from then on.</summary>
    public bool IsReached { get; private set; }

    /// <summary>Adds text and gives what may be shown of all that was added.</summary>
    public string Pass(string piece)
    {
        var text = _held + piece;
        var end = _stops.Select(stop => text.IndexOf(stop, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        if (end >= 0)
        {
            (IsReached, _held) = (true, "");
            return text[..end];
        }

        var held = HeldOf(text);
        _held = text[^held..];
        return text[..^held];
    }

    /// <summary>What is still held back at the end of the answer.</summary>
    public string Rest() => _held;

    private int HeldOf(string text)
    {
        var longest = 0;
        foreach (var stop in _stops)
        {
            var length = Math.Min(stop.Length - 1, text.Length);
            while (length > longest && !text.EndsWith(stop[..length], StringComparison.Ordinal))
            {
                length--;
            }

            longest = Math.Max(longest, length);
        }

        return longest;
    }
}
