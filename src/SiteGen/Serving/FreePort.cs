using System.Net;
using System.Net.Sockets;

namespace SiteGen.Serving;

/// <summary>Looks for a port that nobody listens on.</summary>
internal static class FreePort
{
    private const int Tries = 100;

    /// <summary>The next free port above one, at most a hundred on; null where there is none.</summary>
    public static int? After(int port)
    {
        for (var candidate = port + 1; candidate <= Math.Min(port + Tries, IPEndPoint.MaxPort); candidate++)
        {
            if (IsFree(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
