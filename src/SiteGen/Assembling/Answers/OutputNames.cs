namespace SiteGen.Assembling.Answers;

/// <summary>What public outputs call themselves.</summary>
internal static class OutputNames
{
    /// <summary>The name; the id where there is no other.</summary>
    public static string Of(string source) => source switch
    {
        "alce" => "ALCE",
        "alpaca-eval" => "AlpacaEval",
        "leval" => "L-Eval",
        "mint" => "MINT",
        _ => source,
    };
}
