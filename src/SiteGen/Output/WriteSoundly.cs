using SiteGen.Engine;

namespace SiteGen.Output;

/// <summary>Writes where the output folder can be written, and says what was in the way where it cannot: before anything is written (SG0421), or in the middle of it (SG0422).</summary>
/// <param name="folder">The output folder.</param>
/// <param name="write">The step that writes.</param>
public sealed class WriteSoundly(string folder, IStep write) : IStep
{
    /// <summary>The code for a write that broke off: some files are new and some are not.</summary>
    public const string BrokeOff = "SG0422";

    /// <inheritdoc/>
    public Phase Phase => Phase.Write;

    /// <inheritdoc/>
    public string Name => write.Name;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        if (Refusal() is { } refusal)
        {
            context.Findings.Error("SG0421", new(folder), $"The output folder '{folder}' cannot be written: {refusal}", "Choose another with '--output', or remove what is in the way.");
            return [];
        }

        try
        {
            return [.. write.Run(context)];
        }
        catch (Exception cause) when ((cause as AggregateException)?.InnerException is IOException or UnauthorizedAccessException || cause is IOException or UnauthorizedAccessException)
        {
            context.Findings.Error(BrokeOff, new(folder), $"Writing into '{folder}' broke off: {WordsOf((cause as AggregateException)?.InnerException ?? cause)}", "Make room or give the right to write, and build again.");
            return [];
        }
    }

    /// <summary>Why no file can be made in the folder; null where one can. A folder that is made for this stays, as it would in a build.</summary>
    private string? Refusal()
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var trial = new FileStream(Path.Combine(folder, ".sitegen-trial"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return WordsOf(cause);
        }
    }

    private static string WordsOf(Exception cause) => cause.Message.TrimEnd('.') + ".";
}
