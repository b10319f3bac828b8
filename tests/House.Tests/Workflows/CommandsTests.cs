using System.Text.RegularExpressions;
using Common;

namespace House.Tests.Workflows;

/// <summary>What workflows and scripts ask of our programs is what these can do.</summary>
public sealed partial class CommandsTests
{
    private static readonly Dictionary<string, string> Helps = [];

    [Fact]
    public void Every_command_of_ours_is_known_with_its_options()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, ".ci")).Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path)));
        var steps = Workflow.Names.SelectMany(name => Workflow.Read(name).Runs.Select(run => (Name: name, Text: run)));
        var commands = scripts.Concat(steps).SelectMany(place => Command().Matches(Joined(place.Text)).Select(match => (place.Name, match))).ToList();

        Assert.Contains(commands, command => command.match.Value.StartsWith("demos run", StringComparison.Ordinal));
        Assert.Contains(commands, command => command.match.Value.StartsWith("sitegen build", StringComparison.Ordinal));
        Assert.Empty(commands.Select(command => Problem(command.match) is { } problem ? $"{command.Name}: {problem}" : null).OfType<string>());
    }

    [Theory]
    [InlineData("demos rum", "demos has no command 'rum'.")]
    [InlineData("demos import everything", "demos import has no command 'everything'.")]
    [InlineData("sitegen build --links /x", "sitegen build has no option '--links'.")]
    [InlineData("sitegen build --strict", null)]
    public void Command_that_is_not_known_is_noticed(string line, string? problem) => Assert.Equal(problem, Problem(Command().Match(line)));

    private static string? Problem(Match command)
    {
        var asked = command.Groups["program"].Value;
        foreach (var word in command.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (ListedCommands(Help(asked)) is not { Count: > 0 } listed)
            {
                break;
            }

            if (!listed.Contains(word))
            {
                return $"{asked} has no command '{word}'.";
            }

            asked += " " + word;
        }

        var known = OptionName().Matches(Help(asked)).Select(option => option.Value).ToHashSet();
        return OptionName().Matches(command.Groups["rest"].Value).Select(option => option.Value).FirstOrDefault(option => !known.Contains(option)) is { } unknown
            ? $"{asked} has no option '{unknown}'."
            : null;
    }

    private static HashSet<string> ListedCommands(string help) =>
        [.. help.Split("\nCommands:\n") is [_, var list] ? ListedCommand().Matches(list).Select(line => line.Groups[1].Value) : []];

    /// <summary>The help of a command, from its list of options on.</summary>
    private static string Help(string command)
    {
        if (!Helps.TryGetValue(command, out var help))
        {
            var words = command.Split(' ');
            var said = Shell.Run(new() { ["DOTNET_NOLOGO"] = "1" }, "dotnet", [Path.Combine(AppContext.BaseDirectory, $"{words[0]}.dll"), .. words.Skip(1), "--help"]);
            Assert.Equal(0, said.ExitCode);
            Helps[command] = help = said.Output[said.Output.IndexOf("\nOptions:", StringComparison.Ordinal)..].ReplaceLineEndings("\n");
        }

        return help;
    }

    private static string Joined(string script) => Comment().Replace(script, "").Replace("\\\n", " ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:(?<=^\s*(?:try |if )?)|(?<='|\$\(|&& |\|\| |"" ))(?<program>sitegen|demos)(?<words>(?: [a-z][a-z-]*)+)(?<rest>[^;|&)'\n]*)", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]*")]
    private static partial Regex OptionName();

    [GeneratedRegex(@"^  ([a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex ListedCommand();

    [GeneratedRegex(@"^\s*#.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
