using System.Globalization;
using Demos.Sandbox;
using Evidence.Recordings;
using Evidence.Scenarios;

namespace Demos.Scoring;

/// <summary>Right where the code passes all tests of the sample, also those that the model never saw; says what the first try passed.</summary>
/// <remarks>Runs the code again in the sandbox: one child process for the answer, one for the first try where it is another code.</remarks>
internal sealed class HiddenTestsScorer(JavaScriptSandbox sandbox) : Scorer("hidden-tests")
{
    protected override Score Judge(Sample sample, string answer, Recording recording)
    {
        var final = Run(sample, answer);
        var why = string.Create(CultureInfo.InvariantCulture, $"passes {final.Passed} of {final.Tests.Length} in round {recording.Turns.Length}");
        if (recording.Turns.Length > 1)
        {
            var first = FirstTry(recording) is { } code && code != answer ? Run(sample, code) : final;
            why += string.Create(CultureInfo.InvariantCulture, $"; first try: {first.Passed} of {first.Tests.Length}");
        }

        return new(final.IsPass ? 1 : 0, answer, why);
    }

    private static string? FirstTry(Recording recording) =>
        recording.Turns[0].Response is { } response ? CodeBlock.Find(response.Text, isCut: response.FinishReason == "length") : null;

    // A scorer is not asynchronous; the pool keeps the wait off whatever context the caller has.
    private TestReport Run(Sample sample, string code) =>
        Task.Run(() => TestReport.OfAsync(sandbox, code, CodeTests.All(sample), CancellationToken.None)).GetAwaiter().GetResult();
}
