using System.CommandLine;
using System.Reflection;
using SiteGen.Starting;

namespace SiteGen.Cli;

/// <summary>Begins a survey: <c>sitegen new NAME</c>.</summary>
internal static class NewCommand
{
    private const string Help = """
        Begins a survey in a new folder: example facts, a page of each kind, a scenario, and a workflow that publishes it.

        Example:
          sitegen new my-survey
          cd my-survey
          sitegen preview
        """;

    public static Command Make()
    {
        var name = new Argument<string>("name") { Description = "The folder to make, and what the survey is called until 'input/site.yaml' says otherwise." };
        var command = new Command("new", Help) { name };
        command.SetAction(parsed => Run(parsed.GetValue(name)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string name, TextWriter output, TextWriter error)
    {
        try
        {
            var survey = new NewSurvey(name.Trim().Length == 0 ? "" : Path.GetFullPath(name));
            if (survey.Refusal is { } refusal)
            {
                error.WriteLine(refusal);
                return 1;
            }

            var files = survey.Write(Version);
            output.WriteLine($"Made '{name}' with {files} files. Next: 'cd {(name.Contains(' ', StringComparison.Ordinal) ? $"\"{name}\"" : name)}', then 'sitegen preview'.");
            return 0;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"'{name}' could not be made: {cause.Message} Nothing was left. Choose a folder that you may write to.");
            return 1;
        }
    }

    private static string Version =>
        typeof(NewCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
