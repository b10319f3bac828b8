using System.Collections.Immutable;

namespace Demos.Agents.World;

/// <summary>Where somebody stands in a house, and what was opened and taken.</summary>
/// <param name="Room">Index of the room.</param>
/// <param name="Opened">Indices of rooms whose container is open.</param>
/// <param name="Held">Things in hand.</param>
public sealed record WorldState(int Room, ImmutableSortedSet<int> Opened, ImmutableSortedSet<string> Held)
{
    /// <summary>In the first room, with empty hands.</summary>
    public static WorldState Start { get; } = new(0, [], ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    /// <summary>The state as a text, to tell states apart.</summary>
    public string Key => $"{Room}|{string.Join(',', Opened)}|{string.Join(',', Held)}";

    /// <summary>Whether a thing is in hand.</summary>
    public bool Holds(string thing) => Held.Contains(thing);

    /// <summary>Whether the container of this room can be opened now.</summary>
    public bool CanOpen(TextWorld world) => !Opened.Contains(Room) && (world.Containers[Room].Key is not { } key || Holds(key));

    /// <summary>What lies in the open container of this room; null where nothing does.</summary>
    public string? Visible(TextWorld world) => Opened.Contains(Room) && world.Containers[Room].Thing is { } thing && !Holds(thing) ? thing : null;

    /// <summary>Every state one step away.</summary>
    public IEnumerable<WorldState> Next(TextWorld world)
    {
        foreach (var room in world.Beside(Room))
        {
            yield return this with { Room = room };
        }

        if (CanOpen(world))
        {
            yield return this with { Opened = Opened.Add(Room) };
        }

        if (Visible(world) is { } thing)
        {
            yield return this with { Held = Held.Add(thing) };
        }
    }
}
