using Demos.Scoring;
using Evidence.Recordings;

namespace Demos.Cli;

/// <summary>Shows how far a run is. Called from many threads.</summary>
internal interface IRunDisplay
{
    /// <summary>Shows something while the work goes on.</summary>
    Task WhileAsync(Func<Task> work);

    /// <summary>A sample was recorded.</summary>
    void Recorded(RunTask task, Recording recording, Score score, TimeSpan took);

    /// <summary>A sample was left as it is.</summary>
    /// <param name="task">The sample.</param>
    /// <param name="why">Why, such as <c>fresh</c>.</param>
    /// <param name="recording">What is there of it; null where nothing is.</param>
    void Skipped(RunTask task, string why, Recording? recording);

    /// <summary>A model cannot be asked at all.</summary>
    void Failed(string model, string message);
}
