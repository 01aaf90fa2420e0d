using System.Text.Json;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.UnitTests.Delivery.Channels.Http;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Discord;

public sealed class DiscordChannelTests() : HttpChannelContract("discord")
{
    protected override Destination Reachable => new() { Channel = "discord", Address = $"{Receiver.Root}api/webhooks/1234567890/t0kenOFdiscord" };

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "discord" },
        new() { Channel = "discord", Address = "t0kenOFdiscord" },
        new() { Channel = "discord", Address = "https://discord.example/api/webhooks/1/t0kenOFdiscord", Secret = "t0kenOFdiscord" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = ["1234567890", "t0kenOFdiscord"];

    [Theory]
    [InlineData("404 Not Found", """{"message": "Unknown Webhook", "code": 10015}""", SendOutcome.Gone)]
    [InlineData("404 Not Found", """{"message": "404: Not Found", "code": 0}""", SendOutcome.Retryable)]
    public async Task SendAsync_ErrorOfDiscord_IsUnderstood(string status, string body, SendOutcome outcome)
    {
        Receiver.AnswerWith(status, body: body);

        (await SendAsync(Messages.Ordinary)).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task SendAsync_Alert_IsAnEmbedThatWaitsAndMentionsNobody()
    {
        await SendAsync(Messages.Titled("**Chips** @everyone"));

        var request = Receiver.Requests[^1];
        request.Path.ShouldBe("/api/webhooks/1234567890/t0kenOFdiscord?wait=true");
        var embed = request.Json.GetProperty("embeds")[0];
        embed.Text("title").ShouldBe("NEW: \\*\\*Chips\\*\\* \\@everyone");
        embed.Text("description").ShouldStartWith("Orion and Vega announced a partnership.");
        embed.GetProperty("fields")[0].Text("name").ShouldBe("Parties");
        embed.GetProperty("fields")[0].Text("value").ShouldBe("Orion + Vega");
    }

    private protected override string? Objection(ReceivedRequest request)
    {
        var body = request.Json;
        var embeds = body.Items("embeds").ToList();
        return JsonRules.Broken(
        [
            (request.Path.EndsWith("wait=true", StringComparison.Ordinal), "wait"),
            (embeds.Count is > 0 and <= 10, "embeds: number"),
            (embeds.Sum(Length) <= 6000, "embeds: 6000 in all"),
            (body.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength() == 0, "allowed_mentions"),
            .. embeds.Select(embed => (IsEmbed(embed), $"embed: {embed}")),
        ]);
    }

    private protected override string Shown(ReceivedRequest request) =>
        string.Join('\n', request.Json.GetProperty("embeds").Strings().Select(JsonRules.FromMarkdown));

    private static bool IsEmbed(JsonElement embed) =>
        embed.Text("title").IsLength(256)
        && (!embed.TryGetProperty("description", out var description) || description.GetString()!.IsLength(4096))
        && (!embed.TryGetProperty("footer", out var footer) || footer.Text("text").IsLength(2048))
        && (!embed.TryGetProperty("url", out var url) || url.GetString()!.IsWebAddress())
        && (!embed.TryGetProperty("timestamp", out var time) || time.TryGetDateTimeOffset(out _))
        && embed.Items("fields").Count() <= 25
        && embed.Items("fields").All(field => field.Text("name").IsLength(256) && field.Text("value").IsLength(1024));

    private static int Length(JsonElement embed) => embed.Text("title").Length
        + (embed.TryGetProperty("description", out var description) ? description.GetString()!.Length : 0)
        + (embed.TryGetProperty("footer", out var footer) ? footer.Text("text").Length : 0)
        + embed.Items("fields").Sum(field => field.Text("name").Length + field.Text("value").Length);
}
