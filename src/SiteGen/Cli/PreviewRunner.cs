using Evidence.Answers;
using SiteGen.Engine;
using SiteGen.Reading;
using SiteGen.Serving;

namespace SiteGen.Cli;

/// <summary>Runs a preview.</summary>
/// <param name="builds">Builds the site, as <c>build</c> does.</param>
/// <param name="time">For the pause between a change and a build.</param>
/// <param name="output">Told the address.</param>
/// <param name="error">Told why there is no preview.</param>
internal sealed class PreviewRunner(BuildRunner builds, TimeProvider time, TextWriter output, TextWriter error)
{
    /// <summary>Serves until it is stopped.</summary>
    /// <param name="settings">What to build.</param>
    /// <param name="port">Where to show it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>0 when it was stopped, 1 when it could not begin.</returns>
    public async Task<int> Run(BuildSettings settings, int port, CancellationToken cancellationToken)
    {
        if (!builds.HasInput(settings))
        {
            return 1;
        }

        try
        {
            var (input, memory) = (BuildInput.Of(settings), new Memory());
            await new PreviewServer(SettingsOf(settings, port), (changes, token) => Build(settings, input.Tell(changes), memory, token), time, output).Run(null, cancellationToken);
            return 0;
        }
        catch (Exception cause) when (cause is PortInUseException or IOException)
        {
            error.WriteLine(cause.Message);
            return 1;
        }
    }

    private BuildOutcome Build(BuildSettings settings, BuildInput input, Memory memory, CancellationToken cancellationToken)
    {
        var run = builds.RunAgain(settings, input, memory, cancellationToken);
        return new(!BuildRunner.HasFailed(run, settings), run.Findings);
    }

    private static PreviewSettings SettingsOf(BuildSettings settings, int port)
    {
        var theme = Path.Combine(Path.GetDirectoryName(settings.Input)!, "theme");
        return new()
        {
            Port = port,
            Output = settings.Output,
            LinkRoot = settings.LinkRoot,
            Watched = [settings.Input, Path.GetFullPath(Path.Combine(settings.Input, ReadChangelog.File)), Path.Combine(settings.CacheFolder, AnswerFile.Folder)],
            Theme = Directory.Exists(theme) ? theme : null,
        };
    }
}
