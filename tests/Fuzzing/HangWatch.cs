namespace Fuzzing;

/// <summary>Ends the process when one input takes too much work. Counts time of the processor, so that a busy machine is no hang.</summary>
internal sealed class HangWatch : IDisposable
{
    /// <summary>What an input may take, in seconds of the processor.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(4);

    /// <summary>What the process returns after a hang.</summary>
    public const int ExitCode = 3;

    private readonly FuzzSettings _settings;
    private readonly Timer _timer;
    private long _number;
    private long _seen;
    private TimeSpan _begun;

    public HangWatch(FuzzSettings settings)
    {
        _settings = settings;
        _timer = new Timer(_ => Look(), null, TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(200));
    }

    /// <summary>An input begins: odd numbers are being read.</summary>
    public void Begin() => Interlocked.Increment(ref _number);

    public void End() => Interlocked.Add(ref _number, _number % 2);

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var number = Interlocked.Read(ref _number);
        var now = Environment.CpuUsage.TotalTime;
        if (number % 2 == 0 || number != _seen)
        {
            (_seen, _begun) = (number, now);
        }
        else if (now - _begun > Most)
        {
            File.Copy(_settings.Current, _settings.Hang, overwrite: true);
            Environment.Exit(ExitCode);
        }
    }
}
