using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;

namespace House.Tests;

public sealed class RoomsTests
{
    private static readonly string[] Projects = ["Findings", "Evidence", "Survey", "Theme", "sitegen", "demos"];

    private static readonly Architecture Code =
        new ArchLoader().LoadAssemblies([.. Projects.Select(name => System.Reflection.Assembly.Load(new AssemblyName(name)))]).Build();

    public static TheoryData<string> AllRooms => [.. Rooms.MayLookInto.Keys];

    public static TheoryData<string> Libraries => [.. Rooms.MayName.Keys];

    [Fact]
    public void Every_namespace_is_a_room_of_the_plan()
    {
        var strangers = OurTypes()
            .Select(RoomOf)
            // The Razor compiler puts a type of its own into every assembly.
            .Where(room => room.Length > 0 && !room.StartsWith("Microsoft.", StringComparison.Ordinal) && !Rooms.MayLookInto.ContainsKey(room))
            .Distinct();

        Assert.Empty(strangers);
    }

    [Theory]
    [MemberData(nameof(AllRooms))]
    public void Room_looks_only_into_the_rooms_it_may(string room)
    {
        var allowed = Rooms.MayLookInto[room].Append(room).ToHashSet();
        var trespasses =
            from type in OurTypes()
            where RoomOf(type) == room
            from target in type.GetTypeDependencies()
            where target is not GenericParameter && Rooms.MayLookInto.ContainsKey(RoomOf(target)) && !allowed.Contains(RoomOf(target))
            select $"{type.FullName} -> {target.FullName}";

        Assert.True(!trespasses.Any(), string.Join('\n', trespasses.Distinct()));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Library_is_named_only_in_its_rooms(string library)
    {
        var trespasses =
            from type in OurTypes()
            let room = RoomOf(type)
            where !Rooms.MayName[library].Any(may => room == may || room.StartsWith(may + ".", StringComparison.Ordinal))
            from target in type.GetTypeDependencies()
            where target.FullName == library || target.FullName.StartsWith(library + ".", StringComparison.Ordinal)
            select $"{type.FullName} -> {target.FullName}";

        Assert.True(!trespasses.Any(), string.Join('\n', trespasses.Distinct()));
    }

    [Fact]
    public void Site_generator_and_demos_meet_only_in_files()
    {
        var site = System.Reflection.Assembly.Load(new AssemblyName("sitegen"));

        Assert.DoesNotContain(site.GetReferencedAssemblies(), name =>
            name.Name is "demos" || name.Name!.StartsWith("Microsoft.SemanticKernel", StringComparison.Ordinal)
            || name.Name.StartsWith("Microsoft.Extensions.AI", StringComparison.Ordinal) || name.Name == "System.Net.Http");
    }

    private static IEnumerable<IType> OurTypes() =>
        Code.Types.Where(type => Projects.Contains(AssemblyName(type), StringComparer.Ordinal));

    private static string AssemblyName(IType type) => type.Assembly.Name.Split(',')[0];

    // Pointers and the like have no namespace.
    private static string RoomOf(IType type) => type.Namespace?.FullName ?? "";
}
