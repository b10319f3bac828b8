using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Sites;

/// <summary>The same site by sitegen, Hugo and Eleventy, in turn: what each took, and how often what Hugo took.</summary>
internal static class PeersBenchmark
{
    /// <summary>Where a generator made another number of pages, or a link leads nowhere.</summary>
    private const int Failed = 1;

    public static int Run(TextWriter output, PeersAsked asked)
    {
        if (!Usage.CanMeasure)
        {
            output.WriteLine("GNU time is not here, which counts what a program takes; 'apt-get install time' brings it.");
            return Failed;
        }

        Directory.CreateDirectory(asked.Work);
        var peers = Peer.Find(asked.Sitegen, InstallEleventy(asked.Work, output), output.WriteLine);
        var isGood = true;
        foreach (var pages in asked.Pages)
        {
            var corpus = Path.Combine(asked.Work, string.Create(CultureInfo.InvariantCulture, $"corpus-{pages}"));
            SiteCorpus.Write(pages, corpus);
            var runs = peers.ToDictionary(peer => peer.Name, _ => new List<Usage>());
            for (var round = 0; round < asked.Rounds; round++)
            {
                // Each round begins with another, so that none always runs after the same.
                foreach (var (at, _) in peers.Index())
                {
                    var peer = peers[(at + round) % peers.Length];
                    runs[peer.Name].Add(peer.Build(corpus));
                }
            }

            Print(output, pages, asked.Rounds, peers, runs, corpus);
            foreach (var peer in peers)
            {
                isGood &= IsRight(output, pages, peer.Name, Path.Combine(corpus, peer.Output));
            }

            Directory.Delete(corpus, recursive: true);
        }

        return isGood ? 0 : Failed;
    }

    private static void Print(TextWriter output, int pages, int rounds, ImmutableArray<Peer> peers, Dictionary<string, List<Usage>> runs, string corpus)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages:N0} pages, median of {rounds} (from least to most wall time), {Environment.ProcessorCount} cores"));
        output.WriteLine($"{"",-10}{"wall s",8}{"",16}{"CPU s",8}{"peak MB",9}{"files",9}{"wall",8}{"CPU",7}{"peak",7}");
        var first = Usage.Median(runs[peers[0].Name]);
        foreach (var peer in peers)
        {
            var took = Usage.Median(runs[peer.Name]);
            var files = Directory.EnumerateFiles(Path.Combine(corpus, peer.Output), "*", SearchOption.AllDirectories).Count();
            var range = string.Create(CultureInfo.InvariantCulture, $"({runs[peer.Name].Min(run => run.WallSeconds):0.00}–{runs[peer.Name].Max(run => run.WallSeconds):0.00})");
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{peer.Name,-10}{took.WallSeconds,8:0.00} {range,-15}{took.CpuSeconds,8:0.00}{took.PeakMegabytes,9:0}{files,9}{took.WallSeconds / first.WallSeconds,7:0.00}x{took.CpuSeconds / first.CpuSeconds,6:0.00}x{took.PeakMegabytes / first.PeakMegabytes,6:0.00}x"));
        }

        output.WriteLine($"Ratios are to {peers[0].Name}.");
    }

    /// <summary>Says what is wrong with a built site, or how many links of it were followed.</summary>
    private static bool IsRight(TextWriter output, int pages, string name, string site)
    {
        var made = Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Count();
        if (made != SiteCorpus.HtmlFiles(pages))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {made} HTML files instead of {SiteCorpus.HtmlFiles(pages)}."));
            return false;
        }

        var (followed, broken) = BuiltLinks.Of(site);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {made} HTML files; of {followed} links of a sample, {broken.Count} lead nowhere. {string.Join(", ", broken.Take(3))}"));
        return broken.Count == 0;
    }

    /// <summary>Installs Eleventy as its lock file says, once for a work folder.</summary>
    /// <returns>The folder; null where npm is not here or could not.</returns>
    private static string? InstallEleventy(string work, TextWriter output)
    {
        var folder = Path.Combine(work, "eleventy");
        if (Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return folder;
        }

        Directory.CreateDirectory(folder);
        foreach (var file in new[] { "package.json", "package-lock.json" })
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "peers", "eleventy", file), Path.Combine(folder, file), overwrite: true);
        }

        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]) { WorkingDirectory = folder })!;
            npm.WaitForExit();
            return npm.ExitCode == 0 ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            output.WriteLine("npm is not here.");
            return null;
        }
    }
}
