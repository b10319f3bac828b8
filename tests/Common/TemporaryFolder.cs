namespace Common;

/// <summary>A folder of its own for one test, gone at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("catching-up-").FullName;

    public static implicit operator string(TemporaryFolder folder) => folder.Path;

    public string In(string path) => System.IO.Path.Combine(Path, path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
