using System.CommandLine;
using Demos.Sandbox;

namespace Demos.Cli;

/// <summary><c>demos sandbox</c>: what this program starts itself as, to run code that a model wrote. Not for people.</summary>
internal static class SandboxCommand
{
    public static Command Create()
    {
        var command = new Command(SandboxProgram.Command, "Runs a request from standard input, as a child process of this program.") { Hidden = true };
        command.SetAction(_ => SandboxChild.Run(Console.OpenStandardInput(), Console.OpenStandardOutput()));
        return command;
    }
}
