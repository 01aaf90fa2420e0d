using System.Net;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Web;

public sealed class SubscriptionEndpointsTests
{
    private const string Desk = """
        {"id":"desk-1","filter":{"parties":["open ai"],"minimum_capacity_gw":1,"statuses":["announced"]},
         "destinations":[{"channel":"webhook","address":"https://hook.test/hidden","secret":"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}],
         "quiet_hours":{"from":"22:00","to":"07:00","time_zone":"Europe/Paris"}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST subscriptions", null, HttpStatusCode.Unauthorized)]
    [InlineData("POST subscriptions", "nw_000000000000_0000000000000000000000000000000000000000000000000000000000000000", HttpStatusCode.Unauthorized)]
    [InlineData("POST subscriptions", "reader", HttpStatusCode.Forbidden)]
    [InlineData("DELETE subscriptions/declared", "desk", HttpStatusCode.NotFound)]
    [InlineData("DELETE subscriptions/declared", "operator", HttpStatusCode.Conflict)]
    [InlineData("POST destinations/5b1c0c5e-0000-8000-8000-000000000001/enable", "desk", HttpStatusCode.Forbidden)]
    [InlineData("POST deliveries/5b1c0c5e-0000-8000-8000-000000000001/retry", null, HttpStatusCode.Unauthorized)]
    [InlineData("POST deliveries/5b1c0c5e-0000-8000-8000-000000000001/retry", "operator", HttpStatusCode.NotFound)]
    [InlineData("GET deliveries/5b1c0c5e-0000-8000-8000-000000000001", null, HttpStatusCode.NotFound)]
    [InlineData("GET subscriptions", null, HttpStatusCode.Unauthorized)]
    public async Task Send_WithoutAKeyThatMay_IsRefused(string request, string? key, HttpStatusCode status)
    {
        await using var api = await SubscriptionApi.StartAsync();

        using var response = await api.SendAsync(key, request, "{}");

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Post_TheSameAgainWithACompanyByAnotherName_IsAnsweredAsTheFirst()
    {
        const string Body = """{"id":"desk-7","filter":{"parties":["NVDA"]},"destinations":[{"channel":"email","address":"rita@example.org"}]}""";
        await using var api = await SubscriptionApi.StartAsync();
        using var first = await api.SendAsync("desk", "POST subscriptions", Body);

        using var second = await api.SendAsync("desk", "POST subscriptions", Body);

        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        var (made, again) = (await SubscriptionApi.JsonOf(first), await SubscriptionApi.JsonOf(second));
        again["filter"]!.ToJsonString().ShouldBe(made["filter"]!.ToJsonString());
        ((string)again["destinations"]![0]!["consent"]!).ShouldBe("asked");
    }

    [Fact]
    public async Task Post_Subscription_IsShownBackInWordsAndWithoutSecrets()
    {
        await using var api = await SubscriptionApi.StartAsync();

        using var made = await api.SendAsync("desk", "POST subscriptions", Desk);
        using var again = await api.SendAsync("desk", "POST subscriptions", Desk.Replace("open ai", "OpenAI", StringComparison.Ordinal));
        using var taken = await api.SendAsync("other", "POST subscriptions", Desk);

        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        made.Headers.ETag!.Tag.ShouldStartWith("\"1-");
        var text = await made.Content.ReadAsStringAsync(Token);
        text.ShouldContain("\"description\":\"Deals of OpenAI over 1 GW, announced\"");
        text.ShouldNotContain("hidden");
        text.ShouldNotContain("whsec");
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        taken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Put_EtagOfAnotherVersion_IsRefused()
    {
        await using var api = await SubscriptionApi.StartAsync();
        using var made = await api.SendAsync("desk", "POST subscriptions", Desk);
        const string Paused = """{"filter":{"parties":["Intel"]},"paused":true}""";

        using var blind = await api.SendAsync("desk", "PUT subscriptions/desk-1", Paused);
        using var stranger = await api.SendAsync("other", "PUT subscriptions/desk-1", Paused, "*");
        using var changed = await api.SendAsync("desk", "PUT subscriptions/desk-1", Paused, "\"1\"");
        using var late = await api.SendAsync("desk", "PUT subscriptions/desk-1", Paused, "\"1\"");

        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var json = await SubscriptionApi.JsonOf(changed);
        ((bool)json["paused"]!).ShouldBeTrue();
        ((string)json["destinations"]![0]!["address"]!).ShouldBe("https://hook.test/…");
        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Get_List_ShowsEachOwnerTheirOwn()
    {
        await using var api = await SubscriptionApi.StartAsync();
        using var made = await api.SendAsync("desk", "POST subscriptions", Desk);

        async Task<int> CountAsync(string key)
        {
            using var list = await api.SendAsync(key, "GET subscriptions");
            return (await SubscriptionApi.JsonOf(list))["items"]!.AsArray().Count;
        }

        (await CountAsync("desk")).ShouldBe(1);
        (await CountAsync("other")).ShouldBe(0);
        (await CountAsync("operator")).ShouldBe(2);
        using var misspelled = await api.SendAsync("desk", "GET subscriptions?takes=1");
        misspelled.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Trial_PreviewWhyAndTest_TellTheTruth()
    {
        await using var api = await SubscriptionApi.StartAsync();
        var story = Samples.Story(1, "Intel", "Broadcom") with { OpenedUtc = TimeProvider.System.GetUtcNow().AddDays(-1) };
        await api.Store.TransactAsync(session => session.Stories.SaveAsync(new StoryWrite { Story = story, NewKeys = [] }, Token), Token);
        using var made = await api.SendAsync("desk", "POST subscriptions", """{"id":"d","filter":{"parties":["OpenAI"]},"destinations":[{"channel":"webhook","address":"http://127.0.0.1:1/"}]}""");

        using var preview = await api.SendAsync("desk", "POST subscriptions/preview", """{"parties":["Broadcom"]}""");
        using var why = await api.SendAsync("desk", $"GET subscriptions/d/why?story={story.Id}");
        using var test = await api.SendAsync("desk", "POST subscriptions/d/test");

        ((double)(await SubscriptionApi.JsonOf(preview))["alerts_per_week"]!).ShouldBe(0.2);
        ((string)(await SubscriptionApi.JsonOf(why))["reason"]!).ShouldBe("None of OpenAI takes part in this deal of Intel, Broadcom.");
        ((bool)(await SubscriptionApi.JsonOf(test))[0]!["taken"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Pull_AddressesThatItsOwnerIsShown_OpenUntilTheIdIsTakenOver()
    {
        await using var api = await SubscriptionApi.StartAsync();
        using var made = await api.SendAsync("desk", "POST subscriptions", Desk);
        var atom = ((string)(await SubscriptionApi.JsonOf(made))["pull"]!["atom"]!)["/api/v1/".Length..];

        using var byToken = await api.SendAsync(null, $"GET {atom}");
        using var byKey = await api.SendAsync("desk", "GET subscriptions/desk-1/feed.atom");
        using var stranger = await api.SendAsync("other", "GET subscriptions/desk-1/feed.atom");
        using var removed = await api.SendAsync("desk", "DELETE subscriptions/desk-1");
        using var takenOver = await api.SendAsync("other", "POST subscriptions", Desk);
        using var former = await api.SendAsync(null, $"GET {atom}");

        byToken.StatusCode.ShouldBe(HttpStatusCode.OK);
        byKey.StatusCode.ShouldBe(HttpStatusCode.OK);
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        takenOver.StatusCode.ShouldBe(HttpStatusCode.Created);
        former.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Why_AlertWentNowhere_IsNotCalledTold()
    {
        await using var api = await SubscriptionApi.StartAsync();
        using var made = await api.SendAsync("desk", "POST subscriptions", Desk);
        var alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"), "desk-1");
        await api.Store.TransactAsync(session => session.Stories.SaveAsync(new StoryWrite { Story = alert.Story, NewKeys = [] }, Token), Token);
        await api.Store.TransactAsync(session => session.Alerts.AddNewAsync([alert], Token), Token);

        using var nowhere = await api.SendAsync("desk", $"GET subscriptions/desk-1/why?story={alert.Story.Id}");
        await api.Store.TransactAsync(session => session.Deliveries.AddNewAsync([Samples.Delivery(alert)], Token), Token);
        using var underWay = await api.SendAsync("desk", $"GET subscriptions/desk-1/why?story={alert.Story.Id}");

        var (first, second) = (await SubscriptionApi.JsonOf(nowhere), await SubscriptionApi.JsonOf(underWay));
        ((bool)first["told"]!).ShouldBeFalse();
        ((string)first["reason"]!).ShouldContain("no reader had confirmed");
        ((string)second["reason"]!).ShouldContain("is on its way");
    }

    [Fact]
    public async Task Preview_UnknownCompany_IsRefusedAsWhenItIsSaved()
    {
        await using var api = await SubscriptionApi.StartAsync();

        using var refused = await api.SendAsync("desk", "POST subscriptions/preview", """{"parties":["Nvidea"]}""");

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Post_SameIdempotencyKey_IsOneRequestAndAnotherBodyIsRefused()
    {
        await using var api = await SubscriptionApi.StartAsync();
        using var first = await api.CreateAsync("desk", Desk, "k-1");
        using var changed = await api.SendAsync("desk", "PUT subscriptions/desk-1", """{"paused":true}""", "*");

        using var again = await api.CreateAsync("desk", Desk, "k-1");
        using var other = await api.CreateAsync("desk", Desk.Replace("desk-1", "desk-2", StringComparison.Ordinal), "k-1");
        using var removed = await api.SendAsync("desk", "DELETE subscriptions/desk-1");
        using var late = await api.CreateAsync("desk", Desk, "k-1");

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        ((bool)(await SubscriptionApi.JsonOf(again))["paused"]!).ShouldBeTrue();
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Figures_AfterDeliveries_SayHowEachChannelFares()
    {
        await using var api = await SubscriptionApi.StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var story = Samples.Story(1) with { LastPublishedUtc = now.AddSeconds(-30) };
        var alert = Samples.Alert(story) with { RaisedUtc = now };
        var delivery = Samples.Delivery(alert) with { CreatedUtc = now, DueUtc = now };
        await api.Store.TransactAsync(
            async session =>
            {
                await session.Alerts.AddNewAsync([alert], Token);
                await session.Deliveries.AddNewAsync([delivery], Token);
                var refused = Samples.Attempt(delivery, 1, new SendResult { Outcome = SendOutcome.Retryable, Reason = "http_500" }) with { StartedUtc = now };
                await session.Deliveries.CompleteAsync(refused, new DeliveryVerdict(DeliveryState.Waiting, now), Token);
                var taken = Samples.Attempt(delivery, 2, new SendResult { Outcome = SendOutcome.Success, Reason = "http_200" }) with { StartedUtc = now };
                return await session.Deliveries.CompleteAsync(taken, new DeliveryVerdict(DeliveryState.Delivered, now), Token);
            },
            Token);

        using var response = await api.SendAsync(null, "GET deliveries/figures");

        var figures = await SubscriptionApi.JsonOf(response);
        figures["oldest_undelivered_seconds"].ShouldBeNull();
        var webhook = figures["channels"]!.AsArray().ShouldHaveSingleItem()!;
        ((double)webhook["success_rate"]!).ShouldBe(0.5);
        ((double)webhook["since_publication"]!["p95_seconds"]!).ShouldBe(30, 0.001);
        webhook["since_fetch"].ShouldBeNull();
    }

    [Fact]
    public async Task Delete_Subscription_ErasesWhatItWasTold()
    {
        await using var api = await SubscriptionApi.StartAsync();
        using var made = await api.SendAsync("desk", "POST subscriptions", Desk);
        var alert = Samples.Alert(Samples.Story(1, "OpenAI"), "desk-1");
        await api.Store.TransactAsync(
            async session =>
            {
                await session.Alerts.AddNewAsync([alert], Token);
                await session.Deliveries.AddNewAsync([Samples.Delivery(alert)], Token);
                await session.Deliveries.CompleteAsync(
                    Samples.Attempt(Samples.Delivery(alert), 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Samples.Now), Token);
                await session.Consents.EndAsync("desk-1", new Guid("5b1c0c5e-0000-8000-8000-000000000007"), Token);
            },
            Token);

        using var export = await api.SendAsync("desk", "GET subscriptions/desk-1/export");
        using var removed = await api.SendAsync("desk", "DELETE subscriptions/desk-1");
        using var gone = await api.SendAsync("desk", "GET subscriptions/desk-1");

        var held = await SubscriptionApi.JsonOf(export);
        (held["alerts"]!.AsArray().Count, held["deliveries"]!.AsArray().Count).ShouldBe((1, 1));
        held["deliveries"]![0]!["attempts"]![0]!["outcome"]!.GetValue<string>().ShouldBe("success");
        held["consents"]![0]!["state"]!.GetValue<string>().ShouldBe("ended");
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await api.Store.ReadAsync(session => session.Deliveries.ListAsync(new DeliveryQuery { Take = 5 }, Token), Token)).ShouldBeEmpty();
    }
}
