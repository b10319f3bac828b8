using System.Runtime.ExceptionServices;

namespace Fuzzing;

/// <summary>Runs work on a thread with a stack as small as the smallest that the program meets: what recurses too deeply here would end it there.</summary>
internal static class SmallStack
{
    /// <summary>Windows gives the main thread of a program this much; Linux usually gives eight times as much.</summary>
    private const int Bytes = 1024 * 1024;

    public static void Run(Action work)
    {
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                work();
            }
            catch (Exception cause)
            {
                thrown = ExceptionDispatchInfo.Capture(cause);
            }
        }, Bytes);
        thread.Start();
        thread.Join();
        thrown?.Throw();
    }
}
