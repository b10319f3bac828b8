using System.Globalization;
using System.Linq.Expressions;
using Google.Protobuf.WellKnownTypes;
using Microsoft.Extensions.VectorData.ProviderServices;
using Qdrant.Client.Grpc;
using Expression = System.Linq.Expressions.Expression;
using Range = Qdrant.Client.Grpc.Range;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>The pieces of Qdrant's filters.</summary>
internal static class Conditions
{
    /// <summary>Lets everything through: nothing has an id out of none.</summary>
    public static Condition Always => None(new Condition { HasId = new() });

    public static Condition All(params IEnumerable<Condition> conditions) => new() { Filter = new() { Must = { conditions } } };

    /// <summary>At least one; nothing where there are none.</summary>
    public static Condition Any(params IReadOnlyCollection<Condition> conditions) => conditions.Count == 0 ? None(Always) : new() { Filter = new() { Should = { conditions } } };

    public static Condition None(Condition condition) => new() { Filter = new() { MustNot = { condition } } };

    public static Condition IsNull(PropertyModel property) => new() { IsNull = new() { Key = property.StorageName } };

    public static Filter AsFilter(Condition condition) => condition.Filter ?? new() { Must = { condition } };

    /// <summary>A property compared with a value.</summary>
    /// <exception cref="NotSupportedException">Qdrant has no such comparison.</exception>
    public static Condition Compare(PropertyModel property, ExpressionType comparison, object? value, Expression shown) => (comparison, value) switch
    {
        (ExpressionType.Equal, _) => Equal(property, value, shown),
        (ExpressionType.NotEqual, _) => None(Equal(property, value, shown)),
        (_, DateTimeOffset time) when property is not KeyPropertyModel => Times(property, comparison, Timestamp.FromDateTimeOffset(time), shown),
        (_, int or long or float or double) when property is not KeyPropertyModel => Numbers(property, comparison, Convert.ToDouble(value, CultureInfo.InvariantCulture), shown),
        _ => throw Unknown(shown),
    };

    /// <summary>A property that has a value, or, where it is a list, has it among others.</summary>
    /// <exception cref="NotSupportedException">The value is of a type that Qdrant does not compare.</exception>
    public static Condition Equal(PropertyModel property, object? value, Expression shown) => (property, value) switch
    {
        (_, null) => IsNull(property),
        (KeyPropertyModel, string or Guid or ulong) => new() { HasId = new() { HasId = { PointIds.Of(value) } } },
        (DataPropertyModel, string text) => Match(property, new() { Keyword = text }),
        (DataPropertyModel, Guid guid) => Match(property, new() { Keyword = guid.ToString("D") }),
        (DataPropertyModel, bool flag) => Match(property, new() { Boolean = flag }),
        (DataPropertyModel, int or long) when PayloadValues.IndexOf(property.Type) is PayloadSchemaType.Integer =>
            Match(property, new() { Integer = Convert.ToInt64(value, CultureInfo.InvariantCulture) }),
        (DataPropertyModel, float or double) when PayloadValues.IndexOf(property.Type) is PayloadSchemaType.Integer && !double.IsInteger(Convert.ToDouble(value, CultureInfo.InvariantCulture)) =>
            None(Always),
        (DataPropertyModel, int or long or float or double) when Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number =>
            Field(property, new() { Range = new() { Gte = number, Lte = number } }),
        (DataPropertyModel, DateTimeOffset time) when Timestamp.FromDateTimeOffset(time) is var stamp =>
            Field(property, new() { DatetimeRange = new() { Gte = stamp, Lte = stamp } }),
        _ => throw Unknown(shown),
    };

    public static NotSupportedException Unknown(Expression shown) =>
        new($"Qdrant has no filter for '{shown}'. Use ==, !=, <, <=, >, >= between a property and a value, Contains on tags or on a list of values, and &&, ||, !.");

    /// <summary>A range of numbers. The bound of whole numbers is made whole here: the server's index of them would cut the fraction off.</summary>
    private static Condition Numbers(PropertyModel property, ExpressionType comparison, double bound, Expression shown)
    {
        var cut = PayloadValues.IndexOf(property.Type) is PayloadSchemaType.Integer && double.IsFinite(bound) && !double.IsInteger(bound);
        return Field(property, new()
        {
            Range = comparison switch
            {
                ExpressionType.LessThan or ExpressionType.LessThanOrEqual when cut => new Range { Lte = Math.Floor(bound) },
                ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual when cut => new Range { Gte = Math.Ceiling(bound) },
                ExpressionType.LessThan => new Range { Lt = bound },
                ExpressionType.LessThanOrEqual => new Range { Lte = bound },
                ExpressionType.GreaterThan => new Range { Gt = bound },
                ExpressionType.GreaterThanOrEqual => new Range { Gte = bound },
                _ => throw Unknown(shown),
            },
        });
    }

    private static Condition Times(PropertyModel property, ExpressionType comparison, Timestamp bound, Expression shown) => Field(property, new()
    {
        DatetimeRange = comparison switch
        {
            ExpressionType.LessThan => new DatetimeRange { Lt = bound },
            ExpressionType.LessThanOrEqual => new DatetimeRange { Lte = bound },
            ExpressionType.GreaterThan => new DatetimeRange { Gt = bound },
            ExpressionType.GreaterThanOrEqual => new DatetimeRange { Gte = bound },
            _ => throw Unknown(shown),
        },
    });

    private static Condition Match(PropertyModel property, Match match) => Field(property, new() { Match = match });

    private static Condition Field(PropertyModel property, FieldCondition condition)
    {
        condition.Key = property.StorageName;
        return new() { Field = condition };
    }
}
