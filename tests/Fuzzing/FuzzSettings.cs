namespace Fuzzing;

/// <summary>What a run was asked to do.</summary>
/// <param name="Reader">The reader.</param>
/// <param name="Seed">Of chance.</param>
/// <param name="Time">How long.</param>
/// <param name="Root">The repository.</param>
/// <param name="Found">Where inputs go that made a reader fail.</param>
/// <param name="Work">A folder for the input that is being read, so that it outlives the process.</param>
internal sealed record FuzzSettings(FuzzedReader Reader, int Seed, TimeSpan Time, string Root, string Found, string Work)
{
    public string Current => Path.Combine(Work, "current");

    public string Counts => Path.Combine(Work, "counts");

    public string Hang => Path.Combine(Work, "hang");

    /// <summary>Keeps an input.</summary>
    public string Keep(Failure failure, byte[] input)
    {
        var path = Path.Combine(Found, Reader.Name, failure.FileName(input, Reader.Extension));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, input);
        return path;
    }
}
