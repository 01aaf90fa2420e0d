using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>Loopback ports that nobody listens on.</summary>
public static class FreePorts
{
    // Below the range from which systems draw ports for outgoing connections: a stopped server finds its port free again.
    private const int Lowest = 20_000;
    private const int Highest = 32_000;
    private const int Attempts = 1_000;

    public static int[] Take(int count)
    {
        var ports = new HashSet<int>();
        for (var attempt = 0; attempt < Attempts && ports.Count < count; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(Lowest, Highest);
            if (IsFree(port))
            {
                ports.Add(port);
            }
        }

        return ports.Count == count ? [.. ports] : throw new InvalidOperationException($"Fewer than {count} loopback ports are free.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
