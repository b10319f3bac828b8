using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Demos.Agents.World;

/// <summary>The actions in a house as tools. One sees only the room one stands in.</summary>
/// <param name="world">The house.</param>
internal sealed class WorldPlugin(TextWorld world)
{
    private WorldState _state = WorldState.Start;

    /// <summary>Whether the thing that is looked for is in hand.</summary>
    public bool IsDone => _state.Holds(world.Goal);

    [KernelFunction("look"), Description("Describes the room you are in.")]
    public string Look()
    {
        var container = world.Containers[_state.Room];
        var doors = string.Join(", ", world.Beside(_state.Room).Select(room => $"the {world.Rooms[room]}"));
        var open = _state.Opened.Contains(_state.Room);
        var inside = open ? _state.Visible(world) is { } thing ? $" In it is the {thing}." : " It is empty." : "";
        var held = _state.Held.IsEmpty ? "" : $" You have the {string.Join(" and the ", _state.Held)}.";
        return $"You are in the {world.Rooms[_state.Room]}. Doors lead to {doors}. There is {(open ? "an open" : "a closed")} {container.Name}.{inside}{held}";
    }

    [KernelFunction("go"), Description("Goes through a door into another room.")]
    public string Go([Description("Name of the room")] string room)
    {
        if (world.Beside(_state.Room).Where(beside => world.Rooms[beside] == Plain(room)).Select(beside => (int?)beside).FirstOrDefault() is not { } next)
        {
            return $"There is no door to '{room}' here.";
        }

        _state = _state with { Room = next };
        return Look();
    }

    [KernelFunction("open"), Description("Opens a container in this room; a locked one opens if you have its key.")]
    public string Open([Description("Name of the container")] string container)
    {
        var here = world.Containers[_state.Room];
        if (Plain(container) != here.Name)
        {
            return $"There is no '{container}' here.";
        }

        if (_state.Opened.Contains(_state.Room))
        {
            return $"The {here.Name} is open already.";
        }

        if (!_state.CanOpen(world))
        {
            return $"The {here.Name} is locked. It needs the {here.Key}.";
        }

        _state = _state with { Opened = _state.Opened.Add(_state.Room) };
        return _state.Visible(world) is { } thing ? $"The {here.Name} is open. In it is the {thing}." : $"The {here.Name} is open. It is empty.";
    }

    [KernelFunction("take"), Description("Takes a thing that you see.")]
    public string Take([Description("Name of the thing")] string thing)
    {
        if (_state.Visible(world) is not { } visible || Plain(thing) != visible)
        {
            return $"There is no '{thing}' to take here.";
        }

        _state = _state with { Held = _state.Held.Add(visible) };
        return $"You have the {visible}.";
    }

    private static string Plain(string name) => name.Trim().ToLowerInvariant() is var plain && plain.StartsWith("the ", StringComparison.Ordinal) ? plain[4..] : plain;
}
