using System.Globalization;
using Qdrant.Client.Grpc;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>Values of properties as values of a payload, and back.</summary>
internal static class PayloadValues
{
    /// <summary>The kind of index for a type; null where the type has no place in a payload.</summary>
    public static PayloadSchemaType? IndexOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var plain when plain == typeof(string) || plain == typeof(string[]) || plain == typeof(List<string>) => PayloadSchemaType.Keyword,
        var plain when plain == typeof(Guid) => PayloadSchemaType.Uuid,
        var plain when plain == typeof(bool) => PayloadSchemaType.Bool,
        var plain when plain == typeof(int) || plain == typeof(long) => PayloadSchemaType.Integer,
        var plain when plain == typeof(float) || plain == typeof(double) => PayloadSchemaType.Float,
        var plain when plain == typeof(DateTimeOffset) => PayloadSchemaType.Datetime,
        _ => null,
    };

    public static bool Supports(Type type) => IndexOf(type) is not null;

    /// <summary>A value of a property; null is kept as null.</summary>
    public static Value From(object? value) => value switch
    {
        null => new() { NullValue = NullValue.NullValue },
        string text => new() { StringValue = text },
        bool flag => new() { BoolValue = flag },
        int number => new() { IntegerValue = number },
        long number => new() { IntegerValue = number },
        float number => new() { DoubleValue = number },
        double number => new() { DoubleValue = number },
        Guid guid => new() { StringValue = guid.ToString("D") },
        DateTimeOffset time => new() { StringValue = time.ToString("O", CultureInfo.InvariantCulture) },
        IEnumerable<string> texts => new() { ListValue = new() { Values = { texts.Select(From) } } },
        _ => throw new NotSupportedException($"A value of type '{value.GetType().Name}' has no place in a payload."),
    };

    /// <summary>The value for a property of a type; null for null.</summary>
    /// <exception cref="FormatException">The payload holds something else, written by another program.</exception>
    public static object? To(Value value, Type type) => (value.KindCase, Nullable.GetUnderlyingType(type) ?? type) switch
    {
        (Value.KindOneofCase.NullValue, _) => null,
        (Value.KindOneofCase.StringValue, var plain) when plain == typeof(string) => value.StringValue,
        (Value.KindOneofCase.StringValue, var plain) when plain == typeof(Guid) => Guid.Parse(value.StringValue),
        (Value.KindOneofCase.StringValue, var plain) when plain == typeof(DateTimeOffset) =>
            DateTimeOffset.Parse(value.StringValue, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        (Value.KindOneofCase.BoolValue, var plain) when plain == typeof(bool) => value.BoolValue,
        (Value.KindOneofCase.IntegerValue, var plain) when IndexOf(plain) is PayloadSchemaType.Integer or PayloadSchemaType.Float => Convert.ChangeType(value.IntegerValue, plain, CultureInfo.InvariantCulture),
        (Value.KindOneofCase.DoubleValue, var plain) when IndexOf(plain) is PayloadSchemaType.Float => Convert.ChangeType(value.DoubleValue, plain, CultureInfo.InvariantCulture),
        (Value.KindOneofCase.ListValue, var plain) when plain == typeof(string[]) => Texts(value).ToArray(),
        (Value.KindOneofCase.ListValue, var plain) when plain == typeof(List<string>) => Texts(value).ToList(),
        (var kind, _) => throw new FormatException($"The payload holds a '{kind}' where '{type.Name}' is wanted. Correct the record's type, or the point."),
    };

    private static IEnumerable<string> Texts(Value value) => value.ListValue.Values.Select(text => text.StringValue);
}
