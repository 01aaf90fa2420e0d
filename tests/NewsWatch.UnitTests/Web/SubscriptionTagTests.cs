using System.Net;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class SubscriptionTagTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ConsentWasGivenSince_IsShownAnewAndNothingElseIs()
    {
        await using var api = await SubscriptionApi.StartAsync();
        using var made = await api.SendAsync(
            "desk", "POST subscriptions", """{"id":"mail","filter":{},"destinations":[{"channel":"email","address":"rita@example.org"}]}""");
        using var first = await api.SendAsync("desk", "GET subscriptions/mail");
        var tag = first.Headers.ETag!.Tag;

        using var same = await api.SendAsync("desk", "GET subscriptions/mail", ifNoneMatch: $"\"0-x\", W/{tag}");
        await api.FollowAsync(HttpMethod.Post, api.Links.Confirm("mail", DestinationIdentity.For(new Destination { Channel = "email", Address = "rita@example.org" }))!);
        using var confirmed = await api.SendAsync("desk", "GET subscriptions/mail", ifNoneMatch: tag);
        using var changed = await api.SendAsync("desk", "PUT subscriptions/mail", """{"filter":{"parties":["Intel"]}}""", tag);

        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        confirmed.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string)(await SubscriptionApi.JsonOf(confirmed))["destinations"]![0]!["consent"]!).ShouldBe("given");
        // Nobody has changed what the owner said.
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("tlh")]
    public async Task Feed_LanguageWithoutWords_IsEnglishAndSaysSo(string language)
    {
        await using var api = await SubscriptionApi.StartAsync();
        using var made = await api.SendAsync("desk", "POST subscriptions", """{"id":"desk-1","filter":{},"destinations":[{"channel":"console"}]}""");

        using var feed = await api.SendAsync("desk", $"GET subscriptions/desk-1/feed.atom?lang={language}");

        feed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await feed.Content.ReadAsStringAsync(Token)).ShouldContain("xml:lang=\"en\"");
    }
}
