using System.Runtime.CompilerServices;

namespace SiteGen.Serving;

/// <summary>The latest state of the preview, for the pages that are open in a browser. Thread-safe.</summary>
/// <param name="time">The first version is the time of the start, so that a page opened before a restart knows that it is old.</param>
internal sealed class BuildNews(TimeProvider time)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The state now.</summary>
    public PreviewState Current { get; private set; } = new(time.GetUtcNow().ToUnixTimeMilliseconds(), []);

    /// <summary>Tells every listener of a build. What was not written leaves the version, and so the pages, as they are.</summary>
    public void Tell(BuildOutcome outcome)
    {
        lock (_gate)
        {
            Current = new(Current.Version + (outcome.IsWritten ? 1 : 0), outcome.Findings);
            _next.SetResult();
            _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>The state now and each one after it; a slow listener skips to the latest.</summary>
    public async IAsyncEnumerable<PreviewState> Listen([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var (state, next) = Look();
            yield return state;
            await next.WaitAsync(cancellationToken);
        }
    }

    private (PreviewState State, Task Next) Look()
    {
        lock (_gate)
        {
            return (Current, _next.Task);
        }
    }
}
