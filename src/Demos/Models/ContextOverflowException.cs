using System.Globalization;

namespace Demos.Models;

/// <summary>A request does not fit into the model's context.</summary>
/// <remarks>In this process it is thrown before anything is read. An Ollama of today refuses as well; an earlier one cuts the request, and this is thrown when its counts show it.</remarks>
/// <param name="asked">Tokens of the prompt plus the tokens asked for the answer; where the endpoint does not count them, four characters are taken for one.</param>
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
