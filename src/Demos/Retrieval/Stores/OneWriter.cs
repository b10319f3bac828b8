namespace Demos.Retrieval.Stores;

/// <summary>Lets in one who writes, or any number of those who read.</summary>
internal sealed class OneWriter : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();

    public T Reading<T>(Func<T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public void Writing(Action write)
    {
        _lock.EnterWriteLock();
        try
        {
            write();
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Dispose() => _lock.Dispose();
}
