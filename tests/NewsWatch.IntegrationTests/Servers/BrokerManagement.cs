using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>The part of RabbitMQ's management HTTP API that tests need.</summary>
public sealed class BrokerManagement : IDisposable
{
    private readonly HttpClient _http;

    public BrokerManagement(BrokerAddress address)
    {
        _http = new HttpClient { BaseAddress = address.Management, Timeout = TimeSpan.FromSeconds(15) };
        var account = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{address.User}:{address.Password}"));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", account);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            // The API answers a moment before the AMQP listener does; this check fails until that one listens too.
            using var response = await _http.GetAsync("api/health/checks/protocol-listener/amqp", cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    public async Task CreateVirtualHostAsync(string name, string user, CancellationToken cancellationToken)
    {
        await SendAsync(HttpMethod.Put, $"api/vhosts/{Uri.EscapeDataString(name)}", body: null, cancellationToken);
        var all = new { configure = ".*", write = ".*", read = ".*" };
        var permissions = $"api/permissions/{Uri.EscapeDataString(name)}/{Uri.EscapeDataString(user)}";
        await SendAsync(HttpMethod.Put, permissions, all, cancellationToken);
    }

    public Task DeleteVirtualHostAsync(string name, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, $"api/vhosts/{Uri.EscapeDataString(name)}", body: null, cancellationToken);

    public async Task<IReadOnlyList<QueueState>> GetQueuesAsync(string virtualHost, CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<List<QueueState>>($"api/queues/{Uri.EscapeDataString(virtualHost)}", cancellationToken) ?? [];

    public async Task<IReadOnlyList<string>> GetVirtualHostsAsync(CancellationToken cancellationToken) =>
        [.. (await _http.GetFromJsonAsync<List<NamedThing>>("api/vhosts", cancellationToken) ?? []).Select(host => host.Name)];

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    private sealed record NamedThing(string Name);
}
