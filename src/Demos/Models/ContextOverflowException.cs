using System.Globalization;

namespace Demos.Models;

/// <summary>A request does not fit into the model's context. Thrown before anything is read or written; nothing is cut.</summary>
/// <param name="asked">Tokens of the prompt plus the tokens asked for the answer.</param>
/// <param name="granted">Tokens of the context.</param>
public sealed class ContextOverflowException(int asked, int granted) : Exception(string.Create(
    CultureInfo.InvariantCulture,
    $"The request needs {asked} tokens of context (prompt and answer) and the model has {granted}. Shorten the prompt, ask for a shorter answer, or load the model with a larger context."))
{
    /// <summary>Tokens of the prompt plus the tokens asked for the answer.</summary>
    public int AskedTokens { get; } = asked;

    /// <summary>Tokens of the context.</summary>
    public int GrantedTokens { get; } = granted;
}
