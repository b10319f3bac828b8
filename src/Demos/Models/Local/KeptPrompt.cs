namespace Demos.Models.Local;

/// <summary>Which tokens of the last prompt are still in the context and may begin the next one.</summary>
/// <remarks>
/// <para>A prompt is read in blocks that always begin at multiples of <see cref="BlockTokens"/>, and only whole blocks are kept. What a model
/// computes for a token differs in the last digits with the tokens that are read beside it; with blocks in fixed places the same prompt
/// gives the same numbers, and so the same answer, whatever was asked before. Answers are therefore read again.</para>
/// </remarks>
internal sealed class KeptPrompt
{
    /// <summary>Tokens that are read at once.</summary>
    public const int BlockTokens = 64;

    private readonly List<int> _tokens = [];

    /// <summary>Tokens kept; a multiple of <see cref="BlockTokens"/>.</summary>
    public int Count => _tokens.Count;

    /// <summary>Drops all that does not begin <paramref name="prompt"/>; at least one token of it remains to be read.</summary>
    /// <returns>How many tokens are kept and need not be read; a multiple of <see cref="BlockTokens"/>.</returns>
    public int KeepFor(ReadOnlySpan<int> prompt)
    {
        var most = Math.Min(_tokens.Count, prompt.Length - 1);
        var common = 0;
        while (common < most && _tokens[common] == prompt[common])
        {
            common++;
        }

        var kept = common / BlockTokens * BlockTokens;
        _tokens.RemoveRange(kept, _tokens.Count - kept);
        return kept;
    }

    /// <summary>Notes a block that was read; a block shorter than <see cref="BlockTokens"/> is not kept.</summary>
    public void Add(ReadOnlySpan<int> block)
    {
        if (block.Length == BlockTokens)
        {
            _tokens.AddRange(block);
        }
    }

    /// <summary>Forgets all: the context is empty or in an unknown state.</summary>
    public void Clear() => _tokens.Clear();
}
