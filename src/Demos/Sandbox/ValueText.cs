using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jint.Native;
using Jint.Native.Function;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;

namespace Demos.Sandbox;

/// <summary>Writes a value as JSON without running any code of it: no <c>toJSON</c>, no getter, no proxy.</summary>
/// <remarks>What JSON cannot hold is written so that no JSON comes out: <c>undefined</c>, <c>NaN</c>, <c>12n</c>, <c>(Map)</c>, <c>(getter)</c>.</remarks>
internal sealed class ValueText
{
    private const int Characters = 65_536;
    private const int Depth = 32;

    private static readonly JsonSerializerOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = SandboxProtocol.Default };

    private readonly StringBuilder _text = new();

    /// <summary>The text of a value.</summary>
    /// <exception cref="TooMuchOutputException">It is longer than 65,536 characters.</exception>
    public static string Of(JsValue value)
    {
        var writer = new ValueText();
        writer.Write(value, 0);
        return writer._text.ToString();
    }

    /// <summary>What kind of object the interpreter holds it as, such as <c>Map</c> or <c>Proxy</c>.</summary>
    internal static string KindOf(JsValue value) => value.GetType().Name.Replace("Js", "", StringComparison.Ordinal);

    private void Write(JsValue value, int depth)
    {
        switch (value)
        {
            case JsString:
                Add(JsonSerializer.Serialize(value.ToString(), Style));
                break;
            case JsBigInt:
                Add($"{value}n");
                break;
            case JsSymbol:
                Add("(Symbol)");
                break;
            case JsArray or JsObject when depth == Depth:
                Add("(deeper)");
                break;
            case JsArray array:
                WriteItems(array, depth + 1);
                break;
            case JsObject map:
                WriteProperties(map, depth + 1);
                break;
            case Function:
                Add("(function)");
                break;
            case ObjectInstance:
                Add($"({KindOf(value)})");
                break;
            default:
                Add(value.ToString());
                break;
        }
    }

    private void WriteItems(JsArray array, int depth)
    {
        Add("[");
        for (uint at = 0; at < array.Length; at++)
        {
            Add(at > 0 ? "," : "");
            WriteProperty(array.GetOwnProperty(JsNumber.Create(at)), depth);
        }

        Add("]");
    }

    private void WriteProperties(JsObject map, int depth)
    {
        Add("{");
        var isFirst = true;
        foreach (var name in map.GetOwnPropertyKeys(Types.String))
        {
            if (map.GetOwnProperty(name) is { Enumerable: true } property)
            {
                Add(isFirst ? "" : ",");
                Write(name, depth);
                Add(":");
                WriteProperty(property, depth);
                isFirst = false;
            }
        }

        Add("}");
    }

    private void WriteProperty(PropertyDescriptor property, int depth)
    {
        if (property.IsAccessorDescriptor())
        {
            Add("(getter)");
        }
        else
        {
            Write(property.Value ?? JsValue.Undefined, depth);
        }
    }

    private void Add(string text)
    {
        if (_text.Length + text.Length > Characters)
        {
            throw new TooMuchOutputException();
        }

        _text.Append(text);
    }
}
