using System.Collections.Immutable;

namespace Demos.Imports;

/// <summary>A public output, pinned to one commit.</summary>
/// <param name="Id">Name of the source, such as <c>alpaca-eval</c>.</param>
/// <param name="Repository">Repository on GitHub, <c>owner/name</c>.</param>
/// <param name="Commit">The commit, 40 hex digits.</param>
/// <param name="Licence">Licence of the files, in words.</param>
/// <param name="Files">The files that are used.</param>
public sealed record PinnedSource(string Id, string Repository, string Commit, string Licence, ImmutableArray<PinnedFile> Files)
{
    /// <summary>Where a file can be downloaded.</summary>
    public Uri AddressOf(PinnedFile file) =>
        new($"https://raw.githubusercontent.com/{Repository}/{Commit}/{string.Join('/', file.Path.Split('/').Select(Uri.EscapeDataString))}");
}

/// <summary>A file of a public output.</summary>
/// <param name="Path">Path in the repository.</param>
/// <param name="Bytes">Size.</param>
/// <param name="GitBlob">The id that git gives its content, 40 hex digits: it tells a wrong file whoever delivers it.</param>
public sealed record PinnedFile(string Path, long Bytes, string GitBlob);
