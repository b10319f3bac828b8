namespace Demos.Sandbox;

/// <summary>Finds the code in a model's answer.</summary>
public static class CodeBlock
{
    private const string Fence = "```";

    /// <summary>The first block between fences of three backticks; where there is none, the whole text.</summary>
    /// <param name="answer">What the model wrote.</param>
    /// <param name="isCut">Whether it was cut at its longest: then only a block that ends is taken.</param>
    /// <returns>The code, without white space around it; null where there is none.</returns>
    public static string? Find(string answer, bool isCut)
    {
        var lines = answer.ReplaceLineEndings("\n").Split('\n');
        var begin = Array.FindIndex(lines, IsFence);
        var end = begin < 0 ? -1 : Array.FindIndex(lines, begin + 1, IsFence);
        if (isCut && end < 0)
        {
            return null;
        }

        var code = string.Join('\n', lines[(begin + 1)..(end < 0 ? lines.Length : end)]).Trim();
        return code.Length > 0 ? code : null;
    }

    private static bool IsFence(string line) => line.TrimStart().StartsWith(Fence, StringComparison.Ordinal);
}
