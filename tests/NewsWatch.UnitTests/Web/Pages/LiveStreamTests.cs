using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Web.Pages.Stories.Live;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web.Pages;

public sealed class LiveStreamTests
{
    private const string Path = "/stories/live?since=0";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Head_Stream_IsRefusedAndNotHeldOpen()
    {
        await using var host = await StartAsync();
        using var visitor = host.Visit();

        (await visitor.SendAsync(HttpMethod.Head, Path, null)).Code.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Stream_OfASessionThatEnded_Ends()
    {
        await using var host = await StartAsync();
        using var visitor = await host.SignInAsync(ApiKeyScope.Read);
        using var client = new HttpClient { BaseAddress = new Uri(host.App.Urls.Single()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        request.Headers.Add("Cookie", $"nw_session={visitor.Cookies["nw_session"]}");
        using var stream = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        (await visitor.PostAsync("/sign-out")).Status.ShouldBe(302);

        var told = stream.Content.ReadAsStringAsync(Token);
        while (!told.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(15));
            await Task.Yield();
        }

        (await told).ShouldStartWith("retry: ");
    }

    private static Task<PageHost> StartAsync() => PageHost.StartAsync(
        additions: services => services.AddHostedService(provider => provider.GetRequiredService<StoryBroadcast>()));
}
