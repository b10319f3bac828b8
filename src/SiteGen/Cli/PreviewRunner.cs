using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Evidence.Answers;
using Findings;
using SiteGen.Engine;
using SiteGen.Reading;
using SiteGen.Serving;

namespace SiteGen.Cli;

/// <summary>Runs a preview. When a component of the theme changes, the program is compiled anew and goes on in its place, on the same port.</summary>
/// <param name="builds">Builds the site, as <c>build</c> does.</param>
/// <param name="time">For the pause between a change and a build.</param>
/// <param name="output">Told the address.</param>
/// <param name="error">Told why there is no preview, and what the compiler refuses.</param>
internal sealed class PreviewRunner(BuildRunner builds, TimeProvider time, TextWriter output, TextWriter error)
{
    /// <summary>What a program that follows another says when it has compiled one to follow itself.</summary>
    private const int GoOn = 75;

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="settings">What to build.</param>
    /// <param name="port">Where to show it.</param>
    /// <param name="follows">Whether another preview started this one, and will start the next.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>0 when it was stopped, 1 when it could not begin.</returns>
    public async Task<int> Run(BuildSettings settings, int port, bool follows, CancellationToken cancellationToken)
    {
        if (!builds.HasInput(settings))
        {
            return 1;
        }

        try
        {
            var (next, usedPort) = await Serve(settings, port, cancellationToken);
            return next is null ? 0 : follows ? GoOn : await RunOthers(settings, next, usedPort, cancellationToken);
        }
        catch (Exception cause) when (cause is PortInUseException or IOException)
        {
            error.WriteLine(cause.Message);
            return 1;
        }
    }

    /// <summary>Serves until it is stopped, or until a program with the changed components is ready.</summary>
    /// <returns>The folder of that program; null where there is none. The port.</returns>
    private async Task<(string? Next, int Port)> Serve(BuildSettings settings, int port, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (input, memory, theme) = (BuildInput.Of(settings), new Memory(), ThemeProject.Beside(settings.Input));
        string? next = null;
        var refused = ImmutableArray<Diagnostic>.Empty; // What the compiler said stays until it is mended, whatever else is edited.
        var server = new PreviewServer(SettingsOf(settings, port, theme), Build, time, output);
        await server.Run(home => port = home.Port, ending.Token);
        return (next, port);

        BuildOutcome Build(ImmutableArray<FileChange> changes, CancellationToken token)
        {
            input.Tell(changes);
            if (theme is not null && changes.Any(change => theme.Holds(change.Path)))
            {
                var begun = time.GetTimestamp();
                var folder = FolderAfter(settings, AppContext.BaseDirectory);
                refused = theme.Build(folder, token).GetAwaiter().GetResult();
                if (!refused.IsEmpty)
                {
                    refused.ToList().ForEach(finding => error.WriteLine(finding));
                    return new(false, refused);
                }

                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The theme was compiled in {time.GetElapsedTime(begun).TotalSeconds:0.0} s; the preview goes on with it."));
                next = folder;
                ending.Cancel();
                return new(false, []);
            }

            var run = builds.RunAgain(settings, input, memory, token);
            return new(!BuildRunner.HasFailed(run, settings), run.Findings.AddRange(refused));
        }
    }

    /// <summary>Starts the program that was compiled, and each that follows it.</summary>
    private static async Task<int> RunOthers(BuildSettings settings, string folder, int port, CancellationToken cancellationToken)
    {
        while (true)
        {
            using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(folder, "sitegen.dll"), .. ArgumentsOf(settings, port)]))!;
            try
            {
                await program.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                program.Kill(); // Ctrl+C reaches it too; it may be gone by now.
                return 0;
            }

            if (program.ExitCode != GoOn)
            {
                return program.ExitCode;
            }

            folder = FolderAfter(settings, folder);
        }
    }

    private static IEnumerable<string> ArgumentsOf(BuildSettings settings, int port) =>
    [
        "preview", "--follows", "--port", port.ToString(CultureInfo.InvariantCulture),
        "--input", settings.Input, "--output", settings.Output, "--cache", settings.CacheFolder, "--link-root", settings.LinkRoot,
        .. settings.BaseUrl is { } baseUrl ? ["--base-url", baseUrl] : Array.Empty<string>(),
        .. settings.Repository is { } repository ? ["--repository", repository] : Array.Empty<string>(),
        .. settings.IsStrict ? ["--strict"] : Array.Empty<string>(),
    ];

    /// <summary>Programs stand in two folders of the cache in turn: none is compiled over one that runs.</summary>
    private static string FolderAfter(BuildSettings settings, string running)
    {
        var (one, other) = (Path.Combine(settings.CacheFolder, "preview", "1"), Path.Combine(settings.CacheFolder, "preview", "2"));
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(running)) == Path.GetFullPath(one) ? other : one;
    }

    private static PreviewSettings SettingsOf(BuildSettings settings, int port, ThemeProject? project)
    {
        var theme = Path.Combine(Path.GetDirectoryName(settings.Input)!, "theme");
        return new()
        {
            Port = port,
            Output = settings.Output,
            LinkRoot = settings.LinkRoot,
            Watched = [settings.Input, Path.GetFullPath(Path.Combine(settings.Input, ReadChangelog.File)), Path.Combine(settings.CacheFolder, AnswerFile.Folder), .. project is null ? [] : new[] { project.Folder }],
            Theme = Directory.Exists(theme) ? theme : null,
        };
    }
}
