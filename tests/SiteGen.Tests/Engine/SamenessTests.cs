using System.Collections.Frozen;
using System.Collections.Immutable;
using SiteGen.Engine;

namespace SiteGen.Tests.Engine;

public sealed class SamenessTests
{
    public static TheoryData<object?, object?> Same { get; } = new()
    {
        { null, null },
        { "a", new string('a', 1) },
        { 1.5, 1.5 },
        { new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 2) },
        { DayOfWeek.Friday, DayOfWeek.Friday },
        { Leaf("a"), Leaf("a") },
        { ImmutableArray.Create(Leaf("a"), Leaf("b")), ImmutableArray.Create(Leaf("a"), Leaf("b")) },
        { new Branch(Leaf("a"), [Leaf("b")]), new Branch(Leaf("a"), [Leaf("b")]) },
        { ("a", Leaf("b")), ("a", Leaf("b")) },
        { new object?[] { "a", null, 1 }, new object?[] { "a", null, 1 } },
        { new ReadOnlyMemory<byte>([1, 2]), new ReadOnlyMemory<byte>([0, 1, 2], 1, 2) },
        { ImmutableSortedDictionary<string, string>.Empty.Add("a", "b"), ImmutableSortedDictionary<string, string>.Empty.Add("a", "b") },
        { Kept, Kept },
    };

    public static TheoryData<object?, object?> Different { get; } = new()
    {
        { "a", null },
        { "a", "b" },
        { 1, 1L },
        { Leaf("a"), Leaf("b") },
        { ImmutableArray.Create("a"), ImmutableArray.Create("a", "b") },
        { ImmutableArray.Create("a"), default(ImmutableArray<string>) },
        { new Branch(Leaf("a"), [Leaf("b")]), new Branch(Leaf("a"), [Leaf("c")]) },
        { new Branch(Leaf("a"), []), new Twig(Leaf("a"), []) },
        { new object?[] { "a" }, new object?[] { "a", "b" } },
        { new ReadOnlyMemory<byte>([1, 2]), new ReadOnlyMemory<byte>([1, 3]) },
        { new Identity("a"), new Identity("a") },
        { (Func<int>)(() => 1), (Func<int>)(() => 1) },
        { new Lazy<string>("a"), new Lazy<string>("a") },
        { new[] { "a" }.ToLookup(text => text), new[] { "a" }.ToLookup(text => text) },
    };

    private static FrozenSet<string> Kept { get; } = FrozenSet.Create("a", "b");

    [Theory]
    [MemberData(nameof(Same))]
    public void Values_that_say_the_same_are_the_same(object? one, object? other) => Assert.True(Sameness.Of(one, other));

    [Theory]
    [MemberData(nameof(Different))]
    public void Values_that_differ_or_cannot_be_compared_are_not(object? one, object? other) => Assert.False(Sameness.Of(one, other));

    private static object Leaf(string text) => new Name(text);

    private sealed record Name(string Text);

    private record Branch(object First, ImmutableArray<object> Rest);

    private sealed record Twig(object First, ImmutableArray<object> Rest) : Branch(First, Rest);

    private sealed class Identity(string text)
    {
        public string Text => text;
    }
}
