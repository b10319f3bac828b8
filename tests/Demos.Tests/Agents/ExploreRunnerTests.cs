using Demos.Agents;
using Demos.Agents.World;
using Demos.Scenarios;
using Demos.Tests.Scenarios;
using Evidence.Scenarios;
using Microsoft.Extensions.AI;

namespace Demos.Tests.Agents;

public sealed class ExploreRunnerTests
{
    private static readonly TextWorld House = WorldMaker.Make(seed: 15, rooms: 3, locks: 1);

    private static readonly Sample Sample = Given.Sample("Where is it?", parameters: [("seed", "15"), ("rooms", "3"), ("locks", "1")]);

    [Fact]
    public void Same_seed_makes_the_same_house_and_every_house_can_be_solved()
    {
        Assert.Equal(Text(House), Text(WorldMaker.Make(15, 3, 1)));
        foreach (var seed in Enumerable.Range(1, 40))
        {
            for (var locks = 0; locks <= 2; locks++)
            {
                Assert.InRange(WorldMaker.Make((ulong)seed, 6, locks).ShortestWay(), 3 + (2 * locks), 30);
            }
        }
    }

    [Fact]
    public async Task Thing_behind_a_lock_is_reached_with_its_key_and_not_without()
    {
        var (goal, key) = (House.Containers.Single(container => container.Thing == House.Goal), House.Containers.Single(container => container.Thing == "iron key"));
        var client = new QueueChatClient([.. WayTo(goal, open: true), .. WayBetween(goal, key), Call("open", "container", key.Name), Call("take", "thing", "iron key"),
            .. WayBetween(key, goal), Call("open", "container", goal.Name), Call("take", "thing", $"the {House.Goal}")]);

        var run = await RunAsync(client);

        Assert.StartsWith("reached after ", run.Outcome.Answer, StringComparison.Ordinal);
        Assert.EndsWith($"the shortest way has {House.ShortestWay()}", run.Outcome.Answer, StringComparison.Ordinal);
        Assert.Contains(Results(client), result => result == $"The {goal.Name} is locked. It needs the iron key.");
        Assert.Contains(Results(client), result => result == "You have the iron key.");
    }

    [Fact]
    public async Task Model_is_told_of_what_is_not_there_and_may_go_on_until_its_turns_are_used()
    {
        var client = new QueueChatClient([Call("go", "room", "moon"), Call("open", "container", "safe"), Call("take", "thing", "gold"), Call("fly", "where", "up")]);

        var run = await RunAsync(client);

        Assert.Equal($"not reached after 4 steps; the shortest way has {House.ShortestWay()}", run.Outcome.Answer);
        Assert.Equal(["There is no door to 'moon' here.", "There is no 'safe' here.", "There is no 'gold' to take here."], Results(client).Take(3));
    }

    [Fact]
    public async Task Only_the_room_one_stands_in_is_seen()
    {
        var client = new QueueChatClient(QueueChatClient.Text("I give up."));

        var run = await RunAsync(client);

        var told = client.Asked[0].Messages[^1].Text;
        Assert.Contains($"You are in the {House.Rooms[0]}.", told, StringComparison.Ordinal);
        Assert.DoesNotContain(House.Containers[1].Name, told, StringComparison.Ordinal);
        Assert.StartsWith("stopped after 0 steps", run.Outcome.Answer, StringComparison.Ordinal);
    }

    private static string Text(TextWorld world) => string.Join(' ', [.. world.Rooms, .. world.Doors.Select(door => door.ToString()), .. world.Containers.Select(container => container.ToString()), world.Goal]);

    private static IEnumerable<string?> Results(QueueChatClient client) =>
        client.Asked[^1].Messages.SelectMany(message => message.Contents).OfType<FunctionResultContent>().Select(result => result.Result?.ToString());

    private static ChatResponse Call(string tool, string name, string value) => QueueChatClient.Call(tool, (name, value));

    private static ChatResponse[] WayTo(Container container, bool open) =>
        [.. Rooms(0, House.Containers.IndexOf(container)), .. open ? [Call("open", "container", container.Name)] : Array.Empty<ChatResponse>()];

    private static ChatResponse[] WayBetween(Container from, Container to) => Rooms(House.Containers.IndexOf(from), House.Containers.IndexOf(to));

    /// <summary>The doors from one room to another: breadth first, in a house of three rooms.</summary>
    private static ChatResponse[] Rooms(int from, int to) => from == to ? []
        : House.Beside(from).Contains(to) ? [Call("go", "room", House.Rooms[to])]
        : House.Beside(from).First(room => House.Beside(room).Contains(to)) is var between ? [Call("go", "room", House.Rooms[between]), Call("go", "room", House.Rooms[to])]
        : [];

    private static Task<SampleRun> RunAsync(QueueChatClient client) => new ExploreRunner(client).RunAsync(
        Given.Scenario(ExploreRunner.RunnerName, prompt: "Find the {goal}. {house}", tools: ["look", "go", "open", "take"], maxTurns: client.Waiting), Sample, TestContext.Current.CancellationToken);
}
