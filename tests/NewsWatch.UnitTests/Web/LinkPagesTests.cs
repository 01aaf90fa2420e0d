using System.Net;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class LinkPagesTests
{
    private const string Rita = """{"id":"desk-1","language":"fr","destinations":[{"channel":"email","address":"rita@example.org"}]}""";
    private static readonly Guid RitasMail = DestinationIdentity.For(new Destination { Channel = "email", Address = "rita@example.org" });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Confirm_ByGet_OnlyAsksAndByPostConfirms()
    {
        await using var api = await StartAsync();
        var link = api.Links.Confirm("desk-1", RitasMail)!;

        var asked = await api.FollowAsync(HttpMethod.Get, link);
        var before = await ConsentAsync(api);
        var done = await api.FollowAsync(HttpMethod.Post, link);

        link.AbsoluteUri.ShouldStartWith("https://watch.test/links/confirm/");
        asked.Status.ShouldBe(HttpStatusCode.OK);
        asked.Page.ShouldContain("<html lang=\"fr\">");
        asked.Page.ShouldContain("<form method=\"post\"><button class=\"primary\">Oui, envoyez-moi les alertes</button></form>");
        before.ShouldBe("asked");
        done.Page.ShouldNotContain("<form");
        (await ConsentAsync(api)).ShouldBe("given");
    }

    [Fact]
    public async Task Unsubscribe_ByOneClick_EndsItForGoodAndGivesUpWhatWaits()
    {
        await using var api = await StartAsync();
        await api.FollowAsync(HttpMethod.Post, api.Links.Confirm("desk-1", RitasMail)!);
        var waiting = await QueueAsync(api);
        var link = api.Links.Unsubscribe("desk-1", RitasMail)!;

        await api.FollowAsync(HttpMethod.Get, link);
        var before = await ConsentAsync(api);
        (await api.FollowAsync(HttpMethod.Post, link)).Status.ShouldBe(HttpStatusCode.OK);
        (await api.FollowAsync(HttpMethod.Post, link)).Status.ShouldBe(HttpStatusCode.OK);

        before.ShouldBe("given");
        (await ConsentAsync(api)).ShouldBe("ended");
        var delivery = await api.Store.ReadAsync(session => session.Deliveries.FindAsync(waiting, Token), Token);
        delivery!.State.ShouldBe(DeliveryState.Dead);
        delivery.LastError.ShouldStartWith("unsubscribed:");

        // An old mail of confirmation must not begin it again.
        (await api.FollowAsync(HttpMethod.Post, api.Links.Confirm("desk-1", RitasMail)!)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Mute_ByPost_SilencesTheStoryInTheSubscription()
    {
        await using var api = await StartAsync();
        var story = Samples.Story(1, "OpenAI", "Broadcom");
        var link = api.Links.Mute("desk-1", RitasMail, story.Id)!;

        await api.FollowAsync(HttpMethod.Get, link);
        (await FindAsync(api)).Mutes.ShouldBeEmpty();
        await api.FollowAsync(HttpMethod.Post, link);
        (await api.FollowAsync(HttpMethod.Post, link)).Status.ShouldBe(HttpStatusCode.OK);

        var mute = (await FindAsync(api)).Mutes.ShouldHaveSingleItem();
        mute.Covers(story).ShouldBeTrue();
        mute.Covers(Samples.Story(2, "OpenAI", "Broadcom")).ShouldBeFalse();
    }

    [Fact]
    public async Task Mute_DeclaredSubscription_SilencesTheStoryThere()
    {
        await using var api = await StartAsync();
        var story = Samples.Story(1, "OpenAI", "Broadcom");
        var console = DestinationIdentity.For(new Destination { Channel = "console" });

        (await api.FollowAsync(HttpMethod.Post, api.Links.Mute("declared", console, story.Id)!)).Status.ShouldBe(HttpStatusCode.OK);

        using var shown = await api.SendAsync("operator", "GET subscriptions/declared");
        var muted = await SubscriptionApi.JsonOf(shown);
        muted["mutes"]!.AsArray().ShouldHaveSingleItem()!["story_id"]!.GetValue<Guid>().ShouldBe(story.Id);
        muted["declared"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Unsubscribe_InAChannelThatSeveralRead_SaysSoAndCanBeTakenBack()
    {
        await using var api = await StartAsync();
        var link = api.Links.Unsubscribe("declared", DestinationIdentity.For(new Destination { Channel = "console" }))!;

        (await api.FollowAsync(HttpMethod.Get, link)).Page.ShouldContain("for everybody who reads this channel");
        await api.FollowAsync(HttpMethod.Post, link);
        using var ended = await api.SendAsync("operator", "GET subscriptions/declared");
        var destination = (await SubscriptionApi.JsonOf(ended))["destinations"]![0]!;
        ((string)destination["consent"]!).ShouldBe("ended");
        using var reopened = await api.SendAsync("operator", $"POST subscriptions/declared/destinations/{destination["id"]}/reopen");

        ((string)(await SubscriptionApi.JsonOf(reopened))["destinations"]![0]!["consent"]!).ShouldBe("given");
        using var again = await api.SendAsync("operator", $"POST subscriptions/declared/destinations/{destination["id"]}/reopen");
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Reopen_Mailbox_IsAskedAgainFirst()
    {
        await using var api = await StartAsync();
        await api.FollowAsync(HttpMethod.Post, api.Links.Confirm("desk-1", RitasMail)!);
        await api.FollowAsync(HttpMethod.Post, api.Links.Unsubscribe("desk-1", RitasMail)!);

        using var reopened = await api.SendAsync("desk", $"POST subscriptions/desk-1/destinations/{RitasMail:D}/reopen");

        reopened.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ConsentAsync(api)).ShouldBe("asked");
    }

    [Fact]
    public async Task Any_LinkThatNobodyGaveOut_Is404()
    {
        await using var api = await StartAsync();
        var confirm = api.Links.Confirm("desk-1", RitasMail)!;

        string[] wrong =
        [
            $"{confirm.AbsoluteUri}x",
            confirm.AbsoluteUri.Replace("desk-1", "desk-2", StringComparison.Ordinal),
            confirm.AbsoluteUri.Replace("/confirm/", "/unsubscribe/", StringComparison.Ordinal),
            "https://watch.test/links/confirm/",
            "https://watch.test/links/confirm/~",
            "https://watch.test/links/confirm/" + new string('a', 400),
        ];
        foreach (var link in wrong) (await api.FollowAsync(HttpMethod.Post, new Uri(link))).Status.ShouldBe(HttpStatusCode.NotFound, link);

        (await ConsentAsync(api)).ShouldBe("asked");
    }

    private static async Task<SubscriptionApi> StartAsync()
    {
        var api = await SubscriptionApi.StartAsync();
        using var made = await api.SendAsync("desk", "POST subscriptions", Rita);
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        return api;
    }

    private static async Task<string> ConsentAsync(SubscriptionApi api)
    {
        using var shown = await api.SendAsync("desk", "GET subscriptions/desk-1");
        return (string)(await SubscriptionApi.JsonOf(shown))["destinations"]![0]!["consent"]!;
    }

    private static async Task<Subscription> FindAsync(SubscriptionApi api) =>
        (await api.Store.ReadAsync(session => session.Subscriptions.FindAsync("desk-1", Token), Token))!.Subscription;

    private static async Task<Guid> QueueAsync(SubscriptionApi api)
    {
        var alert = Samples.Alert(Samples.Story(1), "desk-1");
        var delivery = Samples.Delivery(alert) with { Destination = new Destination { Channel = "email", Address = "rita@example.org" } };
        await api.Store.TransactAsync(
            async session =>
            {
                await session.Alerts.AddNewAsync([alert], Token);
                return await session.Deliveries.AddNewAsync([delivery], Token);
            },
            Token);
        return delivery.Id;
    }
}
