using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Demos.Agents;

/// <summary>The calculator as a tool.</summary>
internal sealed class CalculatorPlugin
{
    [KernelFunction("calculate"), Description("Calculates an arithmetic expression.")]
    public static string Calculate([Description("Numbers, + - * / and parentheses, such as (A - B) / C")] string expression) =>
        Calculator.TryEvaluate(expression, out var value, out var problem) ? Calculator.Print(value) : $"Error: {problem}";
}
