using System.Collections.Immutable;
using Evidence.Figures;
using Evidence.Recordings;

namespace SiteGen.Reading;

/// <summary>A recording and the file it was read from.</summary>
/// <param name="Path">Path below the input folder.</param>
/// <param name="Recording">The recording.</param>
public sealed record RecordedFile(string Path, Recording Recording);

/// <summary>The figures of one source.</summary>
/// <param name="Path">Path below the input folder.</param>
/// <param name="Source">The source: a public output or a scenario.</param>
/// <param name="Figures">One figure an item.</param>
public sealed record FigureTable(string Path, string Source, ImmutableArray<Figure> Figures);

/// <summary>A file that is copied as it is.</summary>
/// <param name="Path">Path below the output folder.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AssetFile(string Path, ReadOnlyMemory<byte> Content);

/// <summary>SHA-256 of files and folders of the input, by path below it, for the closure of recordings.</summary>
/// <param name="Digests">64 hex digits by path.</param>
public sealed record InputDigests(ImmutableSortedDictionary<string, string> Digests)
{
    /// <summary>Nothing was read.</summary>
    public static InputDigests None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);
}
