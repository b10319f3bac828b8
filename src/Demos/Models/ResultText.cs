using System.Text.Json;
using Demos.Models.Local;
using Microsoft.Extensions.AI;

namespace Demos.Models;

/// <summary>The result of a tool as text for a model.</summary>
internal static class ResultText
{
    /// <summary>A text as it is, anything else as JSON, a failure by its message.</summary>
    public static string Of(FunctionResultContent result) => result switch
    {
        { Exception: { } failure, Result: null } => $"Error: {failure.Message}",
        { Result: null } => "",
        { Result: string text } => text,
        { Result: JsonElement { ValueKind: JsonValueKind.String } text } => text.GetString()!,
        _ => CompactJson.Write(result.Result),
    };
}
