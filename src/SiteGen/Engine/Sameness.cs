using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace SiteGen.Engine;

/// <summary>Whether two immutable values say the same, however deep they go.</summary>
/// <remarks>Records, tuples and lists are compared by what they hold; any other class is the same only as itself, and so is what cannot be compared (a function, a task): a doubt costs work and never
/// gives a wrong answer. Values that share parts are compared fast: a part is the same as itself.</remarks>
public static class Sameness
{
    private static readonly ImmutableArray<Type> Wholes = [typeof(string), typeof(decimal), typeof(DateOnly), typeof(TimeOnly), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(Guid), typeof(Uri)];

    private static readonly ConcurrentDictionary<Type, Func<object, object, bool>> Comparers = new();

    /// <summary>Compares two values. Cost: the parts that are not shared.</summary>
    public static bool Of(object? one, object? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && one.GetType() == other.GetType() && Comparers.GetOrAdd(one.GetType(), ComparerOf)(one, other));

    /// <summary>Compares two lists, item by item.</summary>
    public static bool Of<T>(ImmutableArray<T> one, ImmutableArray<T> other)
    {
        if (one == other)
        {
            return true;
        }

        if (one.IsDefault || other.IsDefault || one.Length != other.Length)
        {
            return false;
        }

        for (var at = 0; at < one.Length; at++)
        {
            if (!Of(one[at], other[at]))
            {
                return false;
            }
        }

        return true;
    }

    private static Func<object, object, bool> ComparerOf(Type type) =>
        IsWhole(type) ? Equals
        : type == typeof(ReadOnlyMemory<byte>) ? (one, other) => ((ReadOnlyMemory<byte>)one).Span.SequenceEqual(((ReadOnlyMemory<byte>)other).Span)
        : type == typeof(object[]) ? (one, other) => AreSame((object?[])one, (object?[])other)
        : IsOf(type, typeof(ImmutableArray<>)) ? (one, other) => AreSame((IList)one, (IList)other)
        : IsList(type) ? (one, other) => AreSame((IEnumerable)one, (IEnumerable)other)
        : IsValue(type) || IsOf(type, typeof(KeyValuePair<,>)) || type.IsAssignableTo(typeof(System.Runtime.CompilerServices.ITuple)) ? FieldComparer(type)
        : (_, _) => false;

    /// <summary>Values without parts: texts, numbers, days, words of an enumeration.</summary>
    private static bool IsWhole(Type type) =>
        type.IsEnum || type.IsPrimitive || Wholes.Contains(type);

    private static bool IsList(Type type) => type.IsArray || (type.IsAssignableTo(typeof(ICollection)) && type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true);

    /// <summary>Records, which the compiler gives a method to copy them, and structures.</summary>
    private static bool IsValue(Type type) => type.Namespace?.StartsWith(nameof(System) + ".", StringComparison.Ordinal) != true && (type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.Namespace != nameof(System)));

    private static bool IsOf(Type type, Type generic) => type.IsGenericType && type.GetGenericTypeDefinition() == generic;

    private static bool AreSame(IList one, IList other)
    {
        try
        {
            var at = 0;
            while (at < one.Count && at < other.Count && Of(one[at], other[at]))
            {
                at++;
            }

            return at == one.Count && at == other.Count;
        }
        catch (InvalidOperationException)
        {
            return false; // One of them was never made.
        }
    }

    private static bool AreSame(object?[] one, object?[] other)
    {
        var at = 0;
        while (at < one.Length && at < other.Length && Of(one[at], other[at]))
        {
            at++;
        }

        return at == one.Length && at == other.Length;
    }

    /// <summary>Dictionaries too: in another order they count as different, which costs work only.</summary>
    private static bool AreSame(IEnumerable one, IEnumerable other)
    {
        var (ones, others) = (one.GetEnumerator(), other.GetEnumerator());
        using var first = ones as IDisposable;
        using var second = others as IDisposable;
        while (ones.MoveNext())
        {
            if (!others.MoveNext() || !Of(ones.Current, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }

    private static Func<object, object, bool> FieldComparer(Type type)
    {
        var fields = FieldsOf(type).ToArray();
        return (one, other) =>
        {
            foreach (var field in fields)
            {
                if (!Of(field.GetValue(one), field.GetValue(other)))
                {
                    return false;
                }
            }

            return true;
        };
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type) =>
        type is null ? [] : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Concat(FieldsOf(type.BaseType));
}
