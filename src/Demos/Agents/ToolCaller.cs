using System.Globalization;
using System.Text.Json;
using Microsoft.SemanticKernel;
using FunctionCallContent = Microsoft.Extensions.AI.FunctionCallContent;

namespace Demos.Agents;

/// <summary>Carries out one call of a tool through the kernel.</summary>
/// <param name="kernel">The kernel.</param>
/// <param name="offered">The functions that the model may call.</param>
internal sealed class ToolCaller(Kernel kernel, IReadOnlyList<KernelFunction> offered)
{
    /// <summary>Calls the tool. A call that cannot be carried out gives an error text for the model instead.</summary>
    public async Task<ToolReply> CallAsync(FunctionCallContent call, CancellationToken cancellationToken)
    {
        if (offered.FirstOrDefault(function => function.Name == call.Name) is not { } function)
        {
            return new($"Error: there is no tool '{call.Name}'. The tools are {string.Join(", ", offered.Select(tool => tool.Name))}.", IsInvalid: true);
        }

        var arguments = (call.Arguments ?? new Dictionary<string, object?>()).ToDictionary(argument => argument.Key, argument => Text(argument.Value), StringComparer.Ordinal);
        if (Fault(function, call, arguments) is { } fault)
        {
            return new($"Error: {fault}", IsInvalid: true);
        }

        var given = new KernelArguments(arguments.ToDictionary(argument => argument.Key, argument => (object?)argument.Value));
        var result = await kernel.InvokeAsync(function, given, cancellationToken);
        return new(result.ToString(), IsInvalid: false);
    }

    private static string? Fault(KernelFunction function, FunctionCallContent call, Dictionary<string, string?> arguments)
    {
        if (call.Exception is not null)
        {
            return $"the arguments of '{call.Name}' are not a JSON object.";
        }

        var parameters = function.Metadata.Parameters;
        if (parameters.FirstOrDefault(parameter => arguments.GetValueOrDefault(parameter.Name) is null) is { } missing)
        {
            return $"the argument '{missing.Name}' of '{call.Name}' is missing.";
        }

        return arguments.Keys.FirstOrDefault(name => parameters.All(parameter => parameter.Name != name)) is { } unknown
            ? $"'{call.Name}' has no argument '{unknown}'."
            : null;
    }

    private static string? Text(object? value) => value switch
    {
        null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
        JsonElement element => element.GetRawText(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}

/// <summary>What a tool answered.</summary>
/// <param name="Text">The result, or an error for the model to read.</param>
/// <param name="IsInvalid">Whether the call named no tool or had unusable arguments.</param>
internal sealed record ToolReply(string Text, bool IsInvalid);
