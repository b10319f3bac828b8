using System.Collections.Immutable;
using System.Diagnostics;

namespace Benchmarks.Sites;

/// <summary>A generator that builds the site.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Program">What is started.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Folder">Where it is started, below the folder of the corpus; empty for that folder.</param>
/// <param name="Output">Where the site comes to stand, below the folder of the corpus.</param>
/// <param name="Caches">What it may keep from one build for the next, below the folder of the corpus.</param>
internal sealed record Peer(string Name, string Program, ImmutableArray<string> Arguments, string Folder, string Output, ImmutableArray<string> Caches)
{
    /// <summary>The generators that are on this machine, Hugo first; the others are named with what would bring them.</summary>
    /// <param name="sitegen">The published program.</param>
    /// <param name="eleventy">A folder with Eleventy and what it needs, once installed.</param>
    /// <param name="says">Told who is missing.</param>
    public static ImmutableArray<Peer> Find(string sitegen, string? eleventy, Action<string> says)
    {
        var found = ImmutableArray.CreateBuilder<Peer>();
        if (Version("hugo", "version") is { } hugo)
        {
            says(hugo);
            found.Add(new("hugo", "hugo", ["--quiet"], "hugo", "hugo/public", ["hugo/resources", "hugo/.hugo_build.lock"]));
        }
        else
        {
            says("Hugo is not here and is left out; 'apt-get install hugo' brings it.");
        }

        if (Version(sitegen, "--version") is { } own)
        {
            says($"sitegen {own}");
            found.Add(new("sitegen", sitegen, ["build", "--strict", "--base-url", SiteCorpus.BaseUrl], "", "output", ["cache"]));
        }
        else
        {
            says($"'{sitegen}' is no program and is left out; name the published one with --sitegen.");
        }

        if (eleventy is not null && Version("node", "--version") is { } node)
        {
            var program = Path.Combine(eleventy, "node_modules/@11ty/eleventy/cmd.cjs");
            says($"Eleventy {Version("node", program, "--version")} on node {node}");
            found.Add(new("eleventy", "node", [program, "--quiet"], "eleventy", "eleventy/public", ["eleventy/.cache"]));
        }
        else
        {
            says("Eleventy is not here and is left out; node and npm of version 18 or later bring it.");
        }

        return found.ToImmutable();
    }

    /// <summary>Builds the site of a corpus into an empty folder, with nothing kept from an earlier build.</summary>
    public Usage Build(string corpus)
    {
        foreach (var old in Caches.Add(Output).Select(path => Path.Combine(corpus, path)))
        {
            if (Directory.Exists(old))
            {
                Directory.Delete(old, recursive: true);
            }
            else
            {
                File.Delete(old);
            }
        }

        return Usage.Of(Program, Arguments, Path.Combine(corpus, Folder));
    }

    /// <summary>What a program says of its version, in one line; null where it cannot be started.</summary>
    private static string? Version(string program, params string[] arguments)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = run.StandardOutput.ReadToEnd().Trim();
            run.WaitForExit();
            return run.ExitCode == 0 ? said.Split('\n')[0] : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
