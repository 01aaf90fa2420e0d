using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels;
using NewsWatch.UnitTests.Alerts;
using NewsWatch.UnitTests.Delivery.Channels.Http;
using NewsWatch.UnitTests.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Webhook;

/// <summary>What goes over the wire, read as a receiver reads it.</summary>
public sealed class WebhookRequestTests : IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(Samples.Time);
    private readonly LoopbackReceiver receiver = new();
    private readonly ServiceProvider services;

    public WebhookRequestTests() => services = new ServiceCollection()
        .AddSingleton<TimeProvider>(clock)
        .AddLoopback()
        .AddDelivery(new DeliverySettings())
        .BuildServiceProvider();

    [Fact]
    public async Task SendAsync_Always_CarriesTheHeadersOfTheSpecification()
    {
        var request = await SendAsync(Messages.Ordinary, secret: null);

        request.RequestLine.ShouldBe("POST /hook HTTP/1.1");
        request.Headers["content-type"].ShouldBe("application/json");
        request.Headers["webhook-id"].ShouldBe("5b1c0c5e-0000-8000-8000-000000000003");
        request.Headers["webhook-timestamp"].ShouldBe("1772442000");
        request.Headers["user-agent"].ShouldStartWith("NewsWatch/");
        request.Headers.ContainsKey("webhook-signature").ShouldBeFalse();
    }

    [Fact]
    public async Task SendAsync_WithSecret_SignsIdTimeAndBody()
    {
        var key = Enumerable.Range(0, 32).Select(n => (byte)n).ToArray();

        var request = await SendAsync(Messages.Ordinary, $"whsec_{Convert.ToBase64String(key)}");

        var signed = $"{request.Headers["webhook-id"]}.{request.Headers["webhook-timestamp"]}.{Encoding.UTF8.GetString(request.Body)}";
        var expected = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed)));
        request.Headers["webhook-signature"].ShouldBe($"v1,{expected}");
    }

    [Fact]
    public async Task SendAsync_TwoSecrets_SignsWithBoth()
    {
        var (newer, older) = (Enumerable.Repeat((byte)1, 24).ToArray(), Enumerable.Repeat((byte)2, 64).ToArray());

        var request = await SendAsync(Messages.Ordinary, $"whsec_{Convert.ToBase64String(newer)} whsec_{Convert.ToBase64String(older)}");

        var signed = Encoding.UTF8.GetBytes($"{request.Headers["webhook-id"]}.{request.Headers["webhook-timestamp"]}.{request.Text}");
        var expected = new[] { newer, older }.Select(key => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}");
        request.Headers["webhook-signature"].ShouldBe(string.Join(' ', expected));
    }

    [Fact]
    public async Task SendAsync_Always_CarriesTheHeadersOfCloudEvents()
    {
        var request = await SendAsync(Messages.Ordinary, secret: null);

        request.Headers["ce-specversion"].ShouldBe("1.0");
        request.Headers["ce-id"].ShouldBe(request.Headers["webhook-id"]);
        request.Headers["ce-source"].ShouldBe("/subscriptions/desk");
        request.Headers["ce-type"].ShouldBe("story.opened");
        request.Headers["ce-time"].ShouldBe("2026-03-02T09:00:00Z");
    }

    [Fact]
    public async Task SendAsync_Digest_HoldsEveryAlert()
    {
        var body = Json(await SendAsync(Messages.Ordinary with { More = [.. Messages.Entries(2)] }, secret: null));

        body.GetProperty("type").GetString().ShouldBe("alerts.digest");
        body.GetProperty("data").GetProperty("alerts").EnumerateArray().Select(alert => alert.GetProperty("headline").GetString())
            .ShouldBe(["Orion and Vega build a chip", "Entry 1", "Entry 2"]);
        body.GetProperty("data").GetProperty("alerts_omitted").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task SendAsync_HugeDigest_SaysHowManyAlertsAreLeftOut()
    {
        var request = await SendAsync(Messages.Huge with { More = [.. Enumerable.Repeat(new LinkedAlert(Messages.Huge.Alert, null), 99)] }, secret: null);

        request.Body.Length.ShouldBeLessThan(20_000);
        var data = Json(request).GetProperty("data");
        data.GetProperty("alerts").GetArrayLength().ShouldBeGreaterThan(3);
        (data.GetProperty("alerts").GetArrayLength() + data.GetProperty("alerts_omitted").GetInt32()).ShouldBe(100);
    }

    [Fact]
    public async Task SendAsync_EveryTextIsHuge_StaysBelowTwentyKilobytes()
    {
        var (text, many) = (new string('芯', 5000), Enumerable.Range(0, 100).ToList());
        var deal = new Deal
        {
            Type = DealType.Supply, Subject = text, Starts = text,
            Parties = [.. many.Select(n => $"{n}{text}")], ShareMoves = [.. many.Select(_ => new ShareMove(text, 1))],
        };
        var alert = Messages.Huge.Alert with { Reason = text, Changes = [.. many.Select(_ => new StoryChange("subject", text, text))] };

        var request = await SendAsync(Messages.Of(alert with { Story = alert.Story with { Deal = deal } }), secret: null);

        request.Body.Length.ShouldBeLessThan(20_000);
        var truncated = Json(request).GetProperty("data").GetProperty("truncated");
        truncated.GetProperty("parties_omitted").GetInt32().ShouldBe(95);
        truncated.GetProperty("changes_omitted").GetInt32().ShouldBe(95);
    }

    [Fact]
    public async Task SendAsync_Retry_SendsTheSameIdAndBody()
    {
        var first = await SendAsync(Messages.Ordinary, secret: null);
        clock.Advance(TimeSpan.FromHours(5));
        var second = await SendAsync(Messages.Ordinary, secret: null);

        second.Headers["webhook-id"].ShouldBe(first.Headers["webhook-id"]);
        second.Headers["webhook-timestamp"].ShouldNotBe(first.Headers["webhook-timestamp"]);
        second.Body.ShouldBe(first.Body);
    }

    [Fact]
    public async Task SendAsync_FirstAlert_TellsTheStory()
    {
        var deal = new Deal
        {
            Type = DealType.CoDevelopment, Parties = ["Orion", "Vega"], CapacityGw = 10, Value = new Money(5_000_000_000m, "EUR", "up_to"), ValueUsd = 5.8e9,
        };
        var story = Samples.Story with { Deal = deal, Evidence = [new Evidence("capacity_gw", "10 GW")], Sources = [Messages.Source(1, "芯片")] };

        var body = Json(await SendAsync(Messages.Of(Samples.Alert with { Story = story }), secret: null));

        body.GetProperty("type").GetString().ShouldBe("story.opened");
        body.GetProperty("timestamp").GetDateTimeOffset().ShouldBe(Samples.Time);
        var data = body.GetProperty("data");
        data.GetProperty("story_id").GetGuid().ShouldBe(Samples.Story.Id);
        data.GetProperty("revision").GetInt32().ShouldBe(1);
        data.GetProperty("headline").GetString().ShouldBe("Orion and Vega build a chip");
        data.GetProperty("status").GetString().ShouldBe("announced");
        data.GetProperty("reason").GetString().ShouldBe("The subscription takes every story.");
        data.GetProperty("deal").GetProperty("type").GetString().ShouldBe("co_development");
        data.GetProperty("deal").GetProperty("capacity_gw").GetDouble().ShouldBe(10);
        data.GetProperty("deal").GetProperty("value").GetRawText().ShouldBe("""{"amount":5000000000,"currency":"EUR","qualifier":"up_to"}""");
        data.GetProperty("deal").GetProperty("stake_percent").ValueKind.ShouldBe(JsonValueKind.Null);
        data.GetProperty("evidence")[0].GetRawText().ShouldBe("""{"field":"capacity_gw","quote":"10 GW"}""");
        data.GetProperty("sources")[0].GetProperty("title").GetString().ShouldBe("芯片");
        data.GetProperty("truncated").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task SendAsync_Revision_TellsWhatChanged()
    {
        var alert = Samples.Alert with
        {
            Story = Samples.Story with { Revision = 2 },
            Changes = [new StoryChange("status", "reported", "announced")],
        };

        var body = Json(await SendAsync(Messages.Of(alert), secret: null));

        body.GetProperty("type").GetString().ShouldBe("story.updated");
        body.GetProperty("data").GetProperty("changes")[0].GetRawText().ShouldBe("""{"field":"status","from":"reported","to":"announced"}""");
    }

    [Fact]
    public async Task SendAsync_HugeAlert_StaysBelowTwentyKilobytesAndSaysSo()
    {
        var request = await SendAsync(Messages.Huge, secret: null);

        request.Body.Length.ShouldBeLessThan(20_000);
        var data = Json(request).GetProperty("data");
        var truncated = data.GetProperty("truncated");
        (data.GetProperty("sources").GetArrayLength() + truncated.GetProperty("sources_omitted").GetInt32()).ShouldBe(500);
        (data.GetProperty("evidence").GetArrayLength() + truncated.GetProperty("evidence_omitted").GetInt32()).ShouldBe(100);
        truncated.GetProperty("text_limit").GetInt32().ShouldBe(data.GetProperty("headline").GetString()!.Length);
    }

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        await services.DisposeAsync();
    }

    private async Task<ReceivedRequest> SendAsync(AlertMessage message, string? secret)
    {
        var channel = services.GetRequiredService<ChannelRegistry>().Find("webhook")!;
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{receiver.Port}/hook");
        await channel.SendAsync(message, new Destination { Channel = "webhook", Address = address, Secret = secret }, TestContext.Current.CancellationToken);
        return receiver.Requests[^1];
    }

    private static JsonElement Json(ReceivedRequest request) => JsonDocument.Parse(request.Body).RootElement;
}
