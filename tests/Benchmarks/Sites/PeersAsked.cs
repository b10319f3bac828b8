using System.Collections.Immutable;
using System.Globalization;

namespace Benchmarks.Sites;

/// <summary>What was asked of the comparison of generators.</summary>
/// <param name="Pages">Sizes of the site, each measured for itself.</param>
/// <param name="Rounds">How often each generator builds each site.</param>
/// <param name="Sitegen">The published program.</param>
/// <param name="Work">A folder for the sites; Eleventy stays installed in it. On a disk in memory the disk is not what is measured.</param>
internal sealed record PeersAsked(ImmutableArray<int> Pages, int Rounds, string Sitegen, string Work)
{
    /// <summary>Reads <c>--name value</c> pairs.</summary>
    /// <returns>Null where they do not read.</returns>
    public static PeersAsked? Read(IReadOnlyList<string> arguments)
    {
        var asked = new PeersAsked([1_000, 10_000, 100_000], 3, Path.GetFullPath("artifacts/publish/SiteGen/release/sitegen"), Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "peers-of-sitegen"));
        foreach (var pair in arguments.Chunk(2))
        {
            var read = pair switch
            {
                ["--pages", var sizes] => Numbers(sizes) is { IsEmpty: false } pages ? asked with { Pages = pages } : null,
                ["--rounds", var rounds] => Numbers(rounds) is [var count] ? asked with { Rounds = count } : null,
                ["--sitegen", var path] => asked with { Sitegen = Path.GetFullPath(path) },
                ["--work", var folder] => asked with { Work = Path.GetFullPath(folder) },
                _ => null,
            };
            if (read is null)
            {
                return null;
            }

            asked = read;
        }

        return asked;
    }

    private static ImmutableArray<int> Numbers(string list)
    {
        var numbers = list.Split(',').Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToImmutableArray();
        return numbers.All(number => number > 0) ? numbers : [];
    }
}
