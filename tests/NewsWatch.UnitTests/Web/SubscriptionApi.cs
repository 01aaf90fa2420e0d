using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Delivery;
using NewsWatch.Storage;
using NewsWatch.Web;
using NewsWatch.Web.Access;
using NewsWatch.Web.Links;
using NewsWatch.Web.Pages;
using NewsWatch.Web.Pull;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;
using Xunit;

namespace NewsWatch.UnitTests.Web;

/// <summary>The API over a real store in a file of its own, with a key of each scope.</summary>
internal sealed class SubscriptionApi : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");
    private readonly WebApplication _app;
    private readonly HttpClient _client = new();
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private SubscriptionApi(bool closed)
    {
        var options = new NewsWatchOptions
        {
            Web = new WebOptions { PublicUrl = "https://watch.test" },
            Email = new EmailOptions { Host = "127.0.0.1", Port = 1, From = "news@watch.test" },
            Data = new DataOptions { Folder = _folder.FullName },
            Subscriptions = [new SubscriptionOptions { Id = "declared", Destinations = [new DestinationOptions { Channel = "console" }] }],
        };
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting().AddLogging()
            .AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={Path.Combine(_folder.FullName, "api.db")}"))
            .AddDelivery(ChannelSettings.From(options))
            .AddSubscriptions(options)
            .AddNewsWatchWeb()
            .AddSingleton(new PageSettings { Closed = closed })
            .AddSingleton<IStoredNews, StoredNews>()
            .AddSingleton<IDeliveryDesk, StoredDeliveries>()
            .AddSingleton<IToldAlerts, ToldAlerts>()
            .AddSingleton<ILinkActions, LinkActions>()
            .AddSingleton<IApiKeys, ApiKeys>();
        _app = builder.Build();
        _app.MapNewsWatchWeb();
    }

    public IStore Store => _app.Services.GetRequiredService<IStore>();

    /// <summary>Of all that answers GET, without the leading stroke.</summary>
    public IReadOnlyList<string> Routes =>
    [
        .. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) is true)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/')),
    ];

    public SubscriptionLinks Links => _app.Services.GetRequiredService<SubscriptionLinks>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SubscriptionApi> StartAsync(bool closed = false)
    {
        var api = new SubscriptionApi(closed);
        await api.Store.MigrateAsync(Token);
        foreach (var (name, scope) in new[] { ("reader", ApiKeyScope.Read), ("desk", ApiKeyScope.Subscribe), ("other", ApiKeyScope.Subscribe), ("operator", ApiKeyScope.Operate) })
        {
            var (key, text) = ApiKey.Create(name, scope, DateTimeOffset.UnixEpoch);
            await api.Store.TransactAsync(session => session.Keys.AddAsync(key, Token), Token);
            api._keys[name] = text;
        }

        await api._app.StartAsync(Token);
        api._client.BaseAddress = new Uri(api._app.Urls.Single());
        return api;
    }

    /// <summary>Null key sends none.</summary>
    public async Task<HttpResponseMessage> SendAsync(string? key, string request, string? body = null, string? ifMatch = null, string? ifNoneMatch = null)
    {
        var (method, address) = (request.Split(' ')[0], request.Split(' ')[1]);
        using var message = new HttpRequestMessage(new HttpMethod(method), $"/api/v1/{address}");
        if (key is not null) message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _keys.GetValueOrDefault(key, key));
        if (body is not null) message.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (ifMatch is not null) message.Headers.IfMatch.ParseAdd(ifMatch);
        if (ifNoneMatch is not null) message.Headers.IfNoneMatch.ParseAdd(ifNoneMatch);
        return await _client.SendAsync(message, Token);
    }

    /// <summary>Follows a link of a message as a browser does, or as a mail program's one-click button.</summary>
    public async Task<(System.Net.HttpStatusCode Status, string Page)> FollowAsync(HttpMethod method, Uri link)
    {
        using var message = new HttpRequestMessage(method, link.AbsolutePath);
        if (method == HttpMethod.Post) message.Content = new StringContent("List-Unsubscribe=One-Click", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await _client.SendAsync(message, Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Token));
    }

    /// <summary>Makes a subscription with the header that says which requests are one.</summary>
    public async Task<HttpResponseMessage> CreateAsync(string key, string body, string idempotencyKey)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/subscriptions");
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _keys[key]);
        message.Headers.Add("Idempotency-Key", idempotencyKey);
        message.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.SendAsync(message, Token);
    }

    public static async Task<JsonNode> JsonOf(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
