using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Survey;

namespace Demos.Agents;

/// <summary>The kernel of the tool-use scenario: the chat client and the two plugins.</summary>
internal static class SurveyTools
{
    /// <summary>Names of all tools, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Plugins(SurveyFacts.Empty).SelectMany(plugin => plugin).Select(function => function.Name).Order(StringComparer.Ordinal)];

    /// <summary>Builds the kernel.</summary>
    public static Kernel KernelFor(IChatClient client, SurveyFacts facts)
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(client);
        foreach (var plugin in Plugins(facts))
        {
            builder.Plugins.Add(plugin);
        }

        return builder.Build();
    }

    /// <summary>A function as the model sees it: by its own name, without that of its plugin.</summary>
    /// <remarks>The schema is written anew: the kernel's has a keyword of its own in it (<c>condition</c>).</remarks>
    public static AITool Declare(KernelFunction function) => AIFunctionFactory.CreateDeclaration(function.Name, function.Description, JsonSerializer.SerializeToElement(new
    {
        type = "object",
        properties = function.Metadata.Parameters.ToDictionary(parameter => parameter.Name, parameter => new { type = "string", description = parameter.Description }),
        required = function.Metadata.Parameters.Select(parameter => parameter.Name),
        additionalProperties = false,
    }));

    private static KernelPlugin[] Plugins(SurveyFacts facts) =>
    [
        KernelPluginFactory.CreateFromObject(new SurveyPlugin(facts), "survey"),
        KernelPluginFactory.CreateFromObject(new CalculatorPlugin(), "calculator"),
    ];
}
