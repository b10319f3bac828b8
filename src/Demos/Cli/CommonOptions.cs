using System.CommandLine;

namespace Demos.Cli;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary>Which scenarios.</summary>
    public static Option<string> Scenario() => new("--scenario", "-s")
    {
        Description = "Id of a scenario, or a pattern such as 'agent*'. The default is all.",
        HelpName = "pattern",
        DefaultValueFactory = _ => "*",
    };

    /// <summary>Where the input is.</summary>
    public static Option<string?> Input() => new("--input", "-i")
    {
        Description = "The input folder. The default is the nearest folder 'input' with scenarios, from here upwards.",
        HelpName = "folder",
    };
}
