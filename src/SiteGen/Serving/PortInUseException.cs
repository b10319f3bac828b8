namespace SiteGen.Serving;

/// <summary>Another program listens on the port. The message is for the person at the terminal.</summary>
/// <param name="port">The port that was asked for.</param>
/// <param name="free">One that is free; null where none was found near it.</param>
public sealed class PortInUseException(int port, int? free) : Exception(
    $"Port {port} is in use; perhaps another preview runs. " +
    (free is null ? "Choose another with '--port'." : $"Port {free} is free: 'sitegen preview --port {free}'."))
{
    /// <summary>A port that is free; null where none was found.</summary>
    public int? Free { get; } = free;
}
