using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>Whether a Docker engine answers here, asked before Testcontainers is, which says "no" slowly and at length.</summary>
public static class DockerEngine
{
    private const string HostVariable = "DOCKER_HOST";
    private const string ApiVariable = "DOCKER_API_VERSION";

    public static async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var http = Connect(Environment.GetEnvironmentVariable(HostVariable) ?? "unix:///var/run/docker.sock");
            var version = await http.GetFromJsonAsync<JsonElement>("version", cancellationToken);

            // Engines of the distributions are older than the version Testcontainers asks for, and refuse it.
            if (Environment.GetEnvironmentVariable(ApiVariable) is null)
            {
                Environment.SetEnvironmentVariable(ApiVariable, version.GetProperty("ApiVersion").GetString());
            }

            return true;
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException or JsonException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }

    private static HttpClient Connect(string host)
    {
        var address = new Uri(host);
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                var local = address.Scheme is "unix";
                var socket = local
                    ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                    : new Socket(SocketType.Stream, ProtocolType.Tcp);
                try
                {
                    await (local
                        ? socket.ConnectAsync(new UnixDomainSocketEndPoint(address.AbsolutePath), token)
                        : socket.ConnectAsync(address.Host, address.Port, token));
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        };
        return new HttpClient(handler) { BaseAddress = new Uri("http://docker/"), Timeout = TimeSpan.FromSeconds(5) };
    }
}
