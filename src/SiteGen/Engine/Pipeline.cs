using System.Collections.Immutable;
using System.Globalization;
using Findings;

namespace SiteGen.Engine;

/// <summary>Runs the steps of a build, phase by phase.</summary>
/// <param name="steps">The steps; their order is the order of their documents within a phase.</param>
/// <param name="time">For the durations.</param>
/// <param name="fatal">The severity that keeps a build from going on: errors, or warnings too.</param>
/// <param name="memory">What the build before left, and where this one leaves what it made; null where no other build follows. The steps must be those of the build before.</param>
public sealed class Pipeline(IReadOnlyList<IStep> steps, TimeProvider time, Severity fatal = Severity.Error, Memory? memory = null)
{
    /// <summary>Runs all phases; Write only when nothing before it found something fatal.</summary>
    /// <param name="progress">Told when each step begins.</param>
    /// <param name="last">The last phase to run; <see cref="Phase.Check"/> writes nothing.</param>
    /// <param name="cancellationToken">Ends the build between two documents.</param>
    /// <exception cref="OperationCanceledException">The build was ended early.</exception>
    public PipelineRun Run(IProgress<StepProgress>? progress = null, Phase last = Phase.Write, CancellationToken cancellationToken = default)
    {
        var findings = new FindingList();
        var earlier = new EarlierDocuments(before: null, []);
        var durations = ImmutableArray.CreateBuilder<StepDuration>();
        foreach (var phase in Enum.GetValues<Phase>().Where(phase => phase <= last))
        {
            // A page model made from facts that could not be read would only add findings about what is missing.
            if (phase is Phase.Assemble && findings.HasErrors || phase is Phase.Write && findings.Has(fatal))
            {
                break;
            }

            var made = ImmutableArray.CreateBuilder<Document>();
            foreach (var (at, step) in steps.Index().Where(step => step.Item.Phase == phase))
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(phase, step.Name));
                var begun = time.GetTimestamp();
                made.AddRange(Run(step, new(earlier, findings, memory, string.Create(CultureInfo.InvariantCulture, $"{at} {step.Name}"), cancellationToken)));
                durations.Add(new(phase, step.Name, time.GetElapsedTime(begun)));
            }

            earlier = new(earlier, made.ToImmutable());
            if (phase is Phase.Check)
            {
                memory?.EndBuild(); // Earlier, a build that was stopped by a mistake would forget what comes after it.
            }
        }

        return new(earlier, findings.Sorted(), durations.ToImmutable());
    }

    /// <summary>Files on the disk are nothing to remember: others change them too.</summary>
    private static ImmutableArray<Document> Run(IStep step, StepContext context) =>
        step.Phase is Phase.Write ? [.. step.Run(context)] : context.Recall("", null, part => step.Run(part).ToImmutableArray());
}

/// <summary>A step that begins.</summary>
/// <param name="Phase">Its phase.</param>
/// <param name="Step">Its name.</param>
public readonly record struct StepProgress(Phase Phase, string Step);

/// <summary>How long a step took.</summary>
/// <param name="Phase">Its phase.</param>
/// <param name="Step">Its name.</param>
/// <param name="Duration">Wall time.</param>
public readonly record struct StepDuration(Phase Phase, string Step, TimeSpan Duration);

/// <summary>What a run came to.</summary>
public sealed class PipelineRun
{
    private readonly EarlierDocuments _made;

    internal PipelineRun(EarlierDocuments made, ImmutableArray<Diagnostic> findings, ImmutableArray<StepDuration> durations) => (_made, Findings, Durations) = (made, findings, durations);

    /// <summary>Every finding, sorted.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>How long each step took.</summary>
    public ImmutableArray<StepDuration> Durations { get; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(found => found.Severity is Severity.Error);

    /// <summary>The contents of one type, in the order they were made.</summary>
    public ImmutableArray<T> All<T>() => _made.ContentsRead<T>().Contents;
}
