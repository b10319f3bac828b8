using System.Collections.Immutable;

namespace Demos.Agents.World;

/// <summary>A house in text: rooms with doors, and a container in each; one of them holds what is looked for, and may be locked.</summary>
/// <param name="Rooms">Names of the rooms; the first is where one begins.</param>
/// <param name="Doors">Pairs of rooms that a door joins, by index.</param>
/// <param name="Containers">One a room, in the order of the rooms.</param>
/// <param name="Goal">The thing that is looked for.</param>
public sealed record TextWorld(ImmutableArray<string> Rooms, ImmutableArray<(int One, int Other)> Doors, ImmutableArray<Container> Containers, string Goal)
{
    /// <summary>Rooms behind the doors of a room, in order.</summary>
    public IEnumerable<int> Beside(int room) =>
        Doors.Where(door => door.One == room || door.Other == room).Select(door => door.One == room ? door.Other : door.One).Order();

    /// <summary>The fewest steps (going, opening, taking) to the goal for one who knows the whole house; breadth first.</summary>
    /// <exception cref="InvalidOperationException">The goal cannot be reached.</exception>
    public int ShortestWay()
    {
        var start = WorldState.Start;
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Key };
        var queue = new Queue<(WorldState State, int Steps)>([(start, 0)]);
        while (queue.TryDequeue(out var next))
        {
            if (next.State.Holds(Goal))
            {
                return next.Steps;
            }

            foreach (var after in next.State.Next(this).Where(state => seen.Add(state.Key)))
            {
                queue.Enqueue((after, next.Steps + 1));
            }
        }

        throw new InvalidOperationException($"The {Goal} cannot be reached.");
    }
}

/// <summary>A container.</summary>
/// <param name="Name">Its name, unique in the house.</param>
/// <param name="Thing">What is in it; null where it is empty.</param>
/// <param name="Key">The key that it needs; null where it is not locked.</param>
public sealed record Container(string Name, string? Thing, string? Key);
