using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Deliveries;
using NewsWatch.Web;
using NewsWatch.Web.Access;
using NewsWatch.Web.Pages;
using NewsWatch.Web.Pull;
using Xunit;

namespace NewsWatch.UnitTests.Web;

/// <summary>The real endpoints on a loopback port, over news in memory; redirects are left to the test.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private ApiHost(InMemoryNews news)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddNewsWatchWeb();
        builder.Services.AddSingleton(new PageSettings());
        builder.Services.AddSingleton<IStoredNews>(news);
        builder.Services.AddSingleton<IJourneys>(news);
        builder.Services.AddSingleton<IToldAlerts>(news);
        builder.Services.AddSingleton<TimeProvider>(news.Clock);
        builder.Services.AddSingleton<ISubscriptionDesk, OneSubscription>();
        builder.Services.AddSingleton<IPullTokens, OneSubscription>();
        builder.Services.AddSingleton<ISubscriptionTrial>(_ => throw new NotSupportedException("These tests have no subscriptions."));
        builder.Services.AddSingleton<ISubscriptionTest>(_ => throw new NotSupportedException("These tests have no subscriptions."));
        builder.Services.AddSingleton<IDeliveryDesk>(_ => throw new NotSupportedException("These tests ask for no single delivery."));
        builder.Services.AddSingleton<IApiKeys>(_ => throw new NotSupportedException("These tests have no keys."));
        app = builder.Build();
        app.MapNewsWatchWeb();
    }

    public static async Task<ApiHost> StartAsync(InMemoryNews news)
    {
        var host = new ApiHost(news);
        await host.app.StartAsync(TestContext.Current.CancellationToken);
        host.client.BaseAddress = new Uri(host.app.Urls.Single());
        return host;
    }

    /// <summary>As a program stops: what is being answered is waited for.</summary>
    public Task StopAsync() => app.StopAsync(TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> GetAsync(string address) => SendAsync(HttpMethod.Get, address);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method, address);
        if (ifNoneMatch is not null) request.Headers.IfNoneMatch.ParseAdd(ifNoneMatch);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>An answer that goes on, as soon as its headers are there.</summary>
    public async Task<HttpResponseMessage> OpenAsync(string address, string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (lastEventId is not null) request.Headers.Add("Last-Event-ID", lastEventId);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async Task<string> GetTextAsync(string address)
    {
        using var response = await GetAsync(address);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async Task<JsonNode> GetJsonAsync(string address) => JsonNode.Parse(await GetTextAsync(address))!;

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
