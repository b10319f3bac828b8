namespace Demos.Models;

/// <summary>Counts tokens as the model itself does. A chat client that can count gives it through <c>GetService</c>.</summary>
public interface ITokenCounter
{
    /// <summary>The number of tokens of a text by the model's own tokenizer, without chat template or begin token.</summary>
    /// <param name="text">May be empty, which is 0 tokens.</param>
    int CountTokens(string text);
}
