using Findings;

namespace Fuzzing;

/// <summary>A reader of the input, as the fuzzer calls it: bytes in, findings out.</summary>
/// <param name="Name">What the command line and the folder of kept inputs call it.</param>
/// <param name="Extension">Ending of its files, with the dot.</param>
/// <param name="Words">What its language is made of, for mutations that are more than noise.</param>
/// <param name="Read">Reads; throws only where the reader is wrong.</param>
internal sealed record FuzzedReader(string Name, string Extension, string[] Words, Action<byte[], FindingList> Read)
{
    /// <summary>Path of the input in findings.</summary>
    public string Path => "input" + Extension;

    /// <summary>Reads one input and holds the reader to its promises.</summary>
    /// <exception cref="BrokenPromiseException">A finding lacks something, or what was made is not safe.</exception>
    /// <exception cref="Exception">The reader threw.</exception>
    public FindingList Try(byte[] input)
    {
        var findings = new FindingList();
        Read(input, findings);
        FindingPromises.Hold(findings.Sorted(), input);
        return findings;
    }
}
