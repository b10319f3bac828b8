namespace Demos.LongContext;

/// <summary>Decides how long a haystack is.</summary>
public interface IHaystackRuler
{
    /// <summary>How many sentences of the haystack make the asked length; null where the haystack is too short for it.</summary>
    /// <param name="haystack">The haystack.</param>
    /// <param name="needles">The facts, which count.</param>
    /// <param name="tokens">The asked length, in the model's tokens.</param>
    int? Measure(Haystack haystack, IReadOnlyList<Needle> needles, int tokens);
}
