using Jint.Native;
using Jint.Native.Object;

namespace Demos.Sandbox;

/// <summary>Says what was thrown, such as <c>TypeError: x is not a function</c>, without running any code of it.</summary>
internal static class ErrorText
{
    private const int Characters = 200;
    private const int Prototypes = 8;

    /// <summary>Name and message of an error; of anything else its value.</summary>
    public static string Of(JsValue error) => OneLine(error is JsError thrown ? $"{Word(thrown, "name")}: {Word(thrown, "message")}" : Beginning(error));

    /// <summary>At most 200 characters, without line ends.</summary>
    public static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Characters ? line : line[..Characters];
    }

    private static string Beginning(JsValue value)
    {
        try
        {
            return ValueText.Of(value);
        }
        catch (TooMuchOutputException)
        {
            return "(a long value)";
        }
    }

    private static string Word(JsError error, string name)
    {
        ObjectInstance? holder = error;
        for (var step = 0; step < Prototypes && holder is not null && ValueText.KindOf(holder) != "Proxy"; step++)
        {
            if (holder.GetOwnProperty(name) is { Value: JsString word })
            {
                return word.ToString();
            }

            holder = holder.Prototype;
        }

        return "";
    }
}
