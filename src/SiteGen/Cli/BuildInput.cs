using System.Collections.Immutable;
using SiteGen.Reading;
using SiteGen.Serving;

namespace SiteGen.Cli;

/// <summary>The folders that a build reads. Builds that follow each other share them, and tell them what changed in between.</summary>
/// <param name="Folder">The input.</param>
/// <param name="Cache">The cache, with the texts of public outputs.</param>
internal sealed record BuildInput(InputFolder Folder, InputFolder Cache)
{
    /// <summary>Those that the settings name.</summary>
    public static BuildInput Of(BuildSettings settings) => new(new(settings.Input), new(settings.CacheFolder));

    /// <summary>Tells both what changed since the last build.</summary>
    public void Tell(ImmutableArray<FileChange> changes)
    {
        foreach (var folder in new[] { Folder, Cache })
        {
            foreach (var change in changes)
            {
                if (change.Path is { } path)
                {
                    folder.Tell(path, change.IsText);
                }
                else
                {
                    folder.TellAll();
                }
            }
        }
    }
}
