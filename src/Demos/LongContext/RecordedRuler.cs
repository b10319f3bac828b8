using Evidence.Recordings;

namespace Demos.LongContext;

/// <summary>Measures as a recording did, for a replay without the model's tokenizer.</summary>
/// <param name="slices">The parts of the corpus that the recording keeps.</param>
public sealed class RecordedRuler(IReadOnlyList<RetrievedPassage> slices) : IHaystackRuler
{
    /// <inheritdoc/>
    public int? Measure(Haystack haystack, IReadOnlyList<Needle> needles, int tokens) => slices is [] ? null : haystack.SentencesOf(slices);
}
