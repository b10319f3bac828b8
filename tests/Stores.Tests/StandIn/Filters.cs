using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Qdrant.Client.Grpc;
using Value = Qdrant.Client.Grpc.Value;

namespace Stores.Tests.StandIn;

/// <summary>Which points a filter lets through. A value of another type than the condition's never matches; a list matches with any of its values.</summary>
internal static class Filters
{
    public static bool Accept(Filter? filter, StoredPoint point) =>
        filter is null
        || (filter.Must.All(condition => Holds(condition, point))
            && !filter.MustNot.Any(condition => Holds(condition, point))
            && (filter.Should.Count == 0 || filter.Should.Any(condition => Holds(condition, point))));

    /// <summary>A number, or a time as ticks; null for anything else.</summary>
    public static double? Number(Value? value) => value?.KindCase switch
    {
        Value.KindOneofCase.IntegerValue => value.IntegerValue,
        Value.KindOneofCase.DoubleValue => value.DoubleValue,
        Value.KindOneofCase.StringValue when Time(value) is { } time => time.UtcTicks,
        _ => null,
    };

    private static bool Holds(Condition condition, StoredPoint point) => condition.ConditionOneOfCase switch
    {
        Condition.ConditionOneOfOneofCase.Filter => Accept(condition.Filter, point),
        Condition.ConditionOneOfOneofCase.HasId => condition.HasId.HasId.Contains(point.Id),
        Condition.ConditionOneOfOneofCase.IsNull => Values(point, condition.IsNull.Key).Any(value => value.HasNullValue),
        Condition.ConditionOneOfOneofCase.IsEmpty => Values(point, condition.IsEmpty.Key).All(value => value.HasNullValue),
        Condition.ConditionOneOfOneofCase.Field => Values(point, condition.Field.Key).Any(value => Holds(condition.Field, value)),
        _ => throw new RpcException(new(StatusCode.InvalidArgument, "Malformed Condition type")),
    };

    private static bool Holds(FieldCondition condition, Value value) =>
        condition.Match is { } match ? Matches(match, value)
        : condition.Range is { } range ? value.KindCase is Value.KindOneofCase.IntegerValue or Value.KindOneofCase.DoubleValue && Within(range, Number(value)!.Value)
        : condition.DatetimeRange is { } times ? Time(value) is { } time && Within(times, time)
        : throw new RpcException(new(StatusCode.InvalidArgument, "Malformed FieldCondition type"));

    private static bool Matches(Match match, Value value) => match.MatchValueCase switch
    {
        Match.MatchValueOneofCase.Keyword => value.HasStringValue && value.StringValue == match.Keyword,
        Match.MatchValueOneofCase.Integer => value.HasIntegerValue && value.IntegerValue == match.Integer,
        Match.MatchValueOneofCase.Boolean => value.HasBoolValue && value.BoolValue == match.Boolean,
        Match.MatchValueOneofCase.None => throw new RpcException(new(StatusCode.InvalidArgument, "Malformed Match condition")),
        var other => throw new RpcException(new(StatusCode.Unimplemented, $"The stand-in has no match of kind '{other}'.")),
    };

    private static bool Within(Qdrant.Client.Grpc.Range range, double number) =>
        (!range.HasLt || number < range.Lt) && (!range.HasLte || number <= range.Lte) && (!range.HasGt || number > range.Gt) && (!range.HasGte || number >= range.Gte);

    private static bool Within(DatetimeRange range, DateTimeOffset time) =>
        (range.Lt is null || Stamp(time) < Stamp(range.Lt)) && (range.Lte is null || Stamp(time) <= Stamp(range.Lte))
        && (range.Gt is null || Stamp(time) > Stamp(range.Gt)) && (range.Gte is null || Stamp(time) >= Stamp(range.Gte));

    private static long Stamp(DateTimeOffset time) => time.UtcTicks;

    private static long Stamp(Timestamp time) => time.ToDateTimeOffset().UtcTicks;

    private static DateTimeOffset? Time(Value value) =>
        value.HasStringValue && DateTimeOffset.TryParse(value.StringValue, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static IEnumerable<Value> Values(StoredPoint point, string key) =>
        !point.Payload.TryGetValue(key, out var value) ? [] : value.ListValue is { } list ? list.Values : [value];
}
