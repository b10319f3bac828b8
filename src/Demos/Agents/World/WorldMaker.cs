using System.Collections.Immutable;
using Evidence.Statistics;

namespace Demos.Agents.World;

/// <summary>Makes houses from seeds: the same seed gives the same house on every machine.</summary>
public static class WorldMaker
{
    private static readonly ImmutableArray<string> Rooms = ["hall", "kitchen", "cellar", "attic", "study", "workshop", "pantry", "nursery", "library", "laundry"];

    private static readonly ImmutableArray<string> Names = ["chest", "drawer", "basket", "cupboard", "trunk", "crate", "cabinet", "box", "sack", "jar"];

    private static readonly ImmutableArray<string> Goals = ["brass lamp", "silver spoon", "old map", "red scarf", "glass marble", "wooden flute"];

    private static readonly ImmutableArray<string> Keys = ["iron key", "copper key"];

    /// <summary>Most rooms of a house.</summary>
    public static int MostRooms => Rooms.Length;

    /// <summary>Most locks of a house.</summary>
    public static int MostLocks => Keys.Length;

    /// <summary>Makes a house: rooms in a random tree with one more door where there are four or more; the goal in the last room made, each key in a room of its own before it.</summary>
    /// <param name="seed">Decides everything else.</param>
    /// <param name="rooms">How many, from <paramref name="locks"/> + 2 to <see cref="MostRooms"/>.</param>
    /// <param name="locks">How many containers are locked, 0 to <see cref="MostLocks"/>: the goal's, then that of its key.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static TextWorld Make(ulong seed, int rooms, int locks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(locks);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(locks, MostLocks);
        ArgumentOutOfRangeException.ThrowIfLessThan(rooms, locks + 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rooms, MostRooms);
        var random = new SplitMix64(seed);
        var (names, things) = (Drawn(Rooms, rooms, ref random), Drawn(Names, rooms, ref random));
        var goal = Goals[random.Below(Goals.Length)];

        // Places of the goal and of the keys: all different, never the first room.
        var places = Drawn([.. Enumerable.Range(1, rooms - 1)], locks + 1, ref random);
        var containers = Enumerable.Range(0, rooms).Select(room => ContainerOf(room)).ToImmutableArray();
        return new(names, Doors(rooms, ref random), containers, goal);

        Container ContainerOf(int room)
        {
            var at = places.IndexOf(room);
            var thing = at < 0 ? null : at == 0 ? goal : Keys[at - 1];
            return new(things[room], thing, at >= 0 && at < locks ? Keys[at] : null);
        }
    }

    private static ImmutableArray<(int, int)> Doors(int rooms, ref SplitMix64 random)
    {
        var doors = ImmutableArray.CreateBuilder<(int, int)>();
        for (var room = 1; room < rooms; room++)
        {
            doors.Add((random.Below(room), room));
        }

        var (one, other) = (random.Below(rooms), random.Below(rooms));
        if (rooms >= 4 && one != other && !doors.Contains((Math.Min(one, other), Math.Max(one, other))))
        {
            doors.Add((Math.Min(one, other), Math.Max(one, other)));
        }

        return doors.ToImmutable();
    }

    private static ImmutableArray<T> Drawn<T>(ImmutableArray<T> from, int count, ref SplitMix64 random)
    {
        List<T> left = [.. from];
        var drawn = ImmutableArray.CreateBuilder<T>(count);
        for (var at = 0; at < count; at++)
        {
            var chosen = random.Below(left.Count);
            drawn.Add(left[chosen]);
            left.RemoveAt(chosen);
        }

        return drawn.MoveToImmutable();
    }
}
