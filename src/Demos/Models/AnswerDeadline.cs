namespace Demos.Models;

/// <summary>The time that one try has, from its request to the last byte of its answer.</summary>
internal sealed class AnswerDeadline : IDisposable
{
    private readonly CancellationTokenSource _clock;
    private readonly CancellationTokenSource _end;

    /// <param name="limit">The time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="callers">Who may end it before.</param>
    public AnswerDeadline(TimeSpan limit, TimeProvider time, params CancellationToken[] callers)
    {
        _clock = new(limit, time);
        _end = CancellationTokenSource.CreateLinkedTokenSource([_clock.Token, .. callers]);
    }

    /// <summary>Does something as long as there is time.</summary>
    /// <exception cref="EndpointTimeoutException">The time is over.</exception>
    public async ValueTask<T> WithinAsync<T>(Func<CancellationToken, ValueTask<T>> act, CancellationToken cancellation)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(_end.Token, cancellation);
        try
        {
            return await act(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_clock.IsCancellationRequested)
        {
            throw new EndpointTimeoutException(tries: 1);
        }
    }

    /// <summary>Lets the answer be read as long as there is time; ends with the answer.</summary>
    public async Task GuardAsync(HttpResponseMessage response)
    {
        var inner = response.Content;
        var guarded = new StreamContent(new GuardedStream(await inner.ReadAsStreamAsync(_end.Token).ConfigureAwait(false), this));
        foreach (var (name, values) in inner.Headers)
        {
            guarded.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = guarded;
    }

    public void Dispose()
    {
        _end.Dispose();
        _clock.Dispose();
    }

    /// <summary>A stream that can be read as long as there is time.</summary>
    private sealed class GuardedStream(Stream inner, AnswerDeadline deadline) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            deadline.WithinAsync(token => inner.ReadAsync(buffer, token), cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
                deadline.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
