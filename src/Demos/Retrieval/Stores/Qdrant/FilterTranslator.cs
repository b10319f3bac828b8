using System.Collections;
using System.Linq.Expressions;
using Microsoft.Extensions.VectorData.ProviderServices;
using Microsoft.Extensions.VectorData.ProviderServices.Filter;
using Qdrant.Client.Grpc;
using Expression = System.Linq.Expressions.Expression;

namespace Demos.Retrieval.Stores.Qdrant;

/// <summary>Filters written in C# as Qdrant's filters.</summary>
/// <param name="model">The properties of a record.</param>
internal sealed class FilterTranslator(CollectionModel model) : FilterTranslatorBase
{
    /// <summary>The filter.</summary>
    /// <exception cref="NotSupportedException">A part of it has no equal; the message shows the part.</exception>
    public Filter Translate(LambdaExpression filter) =>
        Conditions.AsFilter(Translate(PreprocessFilter(filter, model, new FilterPreprocessingOptions { SupportsParameterization = false })));

    private Condition Translate(Expression part) => part switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.And } both => Conditions.All(Translate(both.Left), Translate(both.Right)),
        BinaryExpression { NodeType: ExpressionType.OrElse or ExpressionType.Or } either => Conditions.Any(Translate(either.Left), Translate(either.Right)),
        UnaryExpression { NodeType: ExpressionType.Not } not => Conditions.None(Translate(not.Operand)),
        UnaryExpression { NodeType: ExpressionType.Convert } convert when convert.Type == typeof(bool) => Translate(convert.Operand),
        ConstantExpression { Value: bool always } => always ? Conditions.Always : Conditions.None(Conditions.Always),
        BinaryExpression comparison => Comparison(comparison),
        MethodCallExpression call when TryMatchContains(call, out var source, out var item) => Contains(call, source, item),
        MemberExpression { Member.Name: nameof(Nullable<>.HasValue), Expression: { } nullable } when Bound(nullable) is { } property => Conditions.None(Conditions.IsNull(property)),
        _ when Bound(part) is { } flag && flag.Type == typeof(bool) => Conditions.Equal(flag, true, part),
        _ => throw Conditions.Unknown(part),
    };

    private Condition Comparison(BinaryExpression comparison) =>
        (Bound(comparison.Left), Bound(comparison.Right)) switch
        {
            ({ } property, null) when TryValue(comparison.Right, out var value) => Conditions.Compare(property, comparison.NodeType, value, comparison),
            (null, { } property) when TryValue(comparison.Left, out var value) => Conditions.Compare(property, Turned(comparison.NodeType), value, comparison),
            _ => throw Conditions.Unknown(comparison),
        };

    private Condition Contains(Expression call, Expression source, Expression item) =>
        Bound(source) is { } tags && TryValue(item, out var tag) ? Conditions.Equal(tags, tag, call)
        : TryValue(source, out var values) && values is IEnumerable several && Bound(item) is { } property
            ? Conditions.Any([.. several.Cast<object?>().Select(value => Conditions.Compare(property, ExpressionType.Equal, value, call))])
        : throw Conditions.Unknown(call);

    /// <summary>The property that an expression names, through widening and the value of a nullable one; null where it names none.</summary>
    private PropertyModel? Bound(Expression part) => part switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert => Bound(convert.Operand),
        MemberExpression { Member.Name: nameof(Nullable<>.Value), Expression: { } nullable } when Nullable.GetUnderlyingType(nullable.Type) is not null => Bound(nullable),
        _ => TryBindProperty(part, out var property) ? property : null,
    };

    /// <summary>The value of an expression that does not look at the record.</summary>
    private static bool TryValue(Expression part, out object? value)
    {
        value = (part as ConstantExpression)?.Value;
        if (part is ConstantExpression || part.Type.IsByRefLike || new Parameters().AreIn(part))
        {
            return part is ConstantExpression;
        }

        value = Expression.Lambda<Func<object?>>(Expression.Convert(part, typeof(object))).Compile(preferInterpretation: true)();
        return true;
    }

    /// <summary>The comparison read from right to left.</summary>
    private static ExpressionType Turned(ExpressionType comparison) => comparison switch
    {
        ExpressionType.LessThan => ExpressionType.GreaterThan,
        ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
        ExpressionType.GreaterThan => ExpressionType.LessThan,
        ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
        var same => same,
    };

    private sealed class Parameters : ExpressionVisitor
    {
        private bool _found;

        public bool AreIn(Expression part)
        {
            Visit(part);
            return _found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            _found = true;
            return node;
        }
    }
}
