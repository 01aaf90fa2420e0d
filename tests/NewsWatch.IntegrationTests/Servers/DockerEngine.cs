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
            using var http = Connect();
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

    /// <summary>Ends the container and takes its volumes along.</summary>
    public static async Task RemoveAsync(string container)
    {
        using var http = Connect();
        using var response = await http.DeleteAsync(new Uri($"containers/{container}?force=true&v=true", UriKind.Relative));
        response.EnsureSuccessStatusCode();
    }

    private static HttpClient Connect()
    {
        var address = new Uri(Environment.GetEnvironmentVariable(HostVariable) ?? "unix:///var/run/docker.sock");
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
        return new HttpClient(handler) { BaseAddress = new Uri("http://docker/"), Timeout = TimeSpan.FromSeconds(20) };
    }
}
