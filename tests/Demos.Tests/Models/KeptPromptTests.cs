using Demos.Models.Local;

namespace Demos.Tests.Models;

public class KeptPromptTests
{
    private const int Block = KeptPrompt.BlockTokens;

    [Theory]
    [InlineData(3 * Block, 3 * Block + 10, 3 * Block)]     // goes on
    [InlineData(2 * Block + 5, 3 * Block + 10, 2 * Block)] // differs inside the third block
    [InlineData(Block - 1, 3 * Block, 0)]                  // differs inside the first block
    [InlineData(3 * Block, 3 * Block, 2 * Block)]          // the same again: the last block is read for its end
    [InlineData(2 * Block, 2 * Block, Block)]              // shorter than what is kept
    public void KeepFor_keeps_whole_blocks_before_the_first_difference(int common, int length, int kept)
    {
        var prompt = new KeptPrompt();
        int[] first = [.. Enumerable.Range(0, 3 * Block)];
        foreach (var block in first.Chunk(Block))
        {
            prompt.Add(block);
        }

        int[] next = [.. Enumerable.Range(0, common), .. Enumerable.Repeat(-1, length - common)];

        Assert.Equal(kept, prompt.KeepFor(next));
        Assert.Equal(kept, prompt.Count);
    }

    [Fact]
    public void Short_block_is_not_kept()
    {
        var prompt = new KeptPrompt();

        prompt.Add([1, 2, 3]);

        Assert.Equal(0, prompt.Count);
    }
}
