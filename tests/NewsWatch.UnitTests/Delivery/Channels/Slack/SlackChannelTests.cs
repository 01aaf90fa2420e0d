using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.UnitTests.Delivery.Channels.Http;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Slack;

public sealed partial class SlackChannelTests() : HttpChannelContract("slack")
{
    protected override Destination Reachable => new() { Channel = "slack", Address = $"{Receiver.Root}services/T000TEAM/B000HOOK/s3cretPART" };

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "slack" },
        new() { Channel = "slack", Address = "#s3cretPART" },
        new() { Channel = "slack", Address = "https://hooks.slack.example/services/T/B/s3cretPART", Secret = "s3cretPART" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = ["T000TEAM", "B000HOOK", "s3cretPART"];

    [Theory]
    [InlineData("404 Not Found", "no_service", SendOutcome.Gone)]
    [InlineData("404 Not Found", "channel_not_found", SendOutcome.Gone)]
    [InlineData("410 Gone", "channel_is_archived", SendOutcome.Gone)]
    [InlineData("403 Forbidden", "action_prohibited", SendOutcome.Retryable)]
    [InlineData("500 Internal Server Error", "rollup_error", SendOutcome.Retryable)]
    public async Task SendAsync_ErrorOfSlack_IsUnderstood(string status, string body, SendOutcome outcome)
    {
        Receiver.AnswerWith(status, body: body);

        (await SendAsync(Messages.Ordinary)).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task SendAsync_Alert_HasANotificationTextAndSections()
    {
        await SendAsync(Messages.Titled("Chips & <more>"));

        var body = Receiver.Requests[^1].Json;
        body.Text("text").ShouldBe("NEW: Chips &amp; &lt;more&gt;");
        body.GetProperty("blocks")[0].GetProperty("text").Text("text").ShouldBe("*NEW  Chips &amp; &lt;more&gt;*\nOrion and Vega announced a partnership.");
        body.GetProperty("blocks")[1].GetProperty("fields")[0].Text("text").ShouldBe("*Parties*\nOrion + Vega");
    }

    /// <summary>The limits of Block Kit, and that nothing but our links stands in angle brackets.</summary>
    private protected override string? Objection(ReceivedRequest request)
    {
        var body = request.Json;
        var blocks = body.Items("blocks").ToList();
        return JsonRules.Broken(
        [
            (body.Text("text").IsLength(40_000), "no_text"),
            (blocks.Count is > 0 and <= 50, "invalid_blocks: number"),
            .. blocks.Select(block => (IsBlock(block), $"invalid_blocks: {block}")),
            .. body.GetProperty("blocks").Strings().Append(body.Text("text")).Select(text => (!Stray().IsMatch(Links().Replace(text, "")), $"markup: {text}")),
        ]);
    }

    private protected override string Shown(ReceivedRequest request) =>
        string.Join('\n', request.Json.GetProperty("blocks").Strings().Select(text => WebUtility.HtmlDecode(Links().Replace(text, "$2 $1"))));

    private static bool IsBlock(JsonElement block) => block.Text("type") switch
    {
        "section" when block.TryGetProperty("fields", out var fields) => fields.GetArrayLength() is > 0 and <= 10 && fields.EnumerateArray().All(field => IsText(field, 2000)),
        "section" => IsText(block.GetProperty("text"), 3000),
        "context" => block.GetProperty("elements").GetArrayLength() is > 0 and <= 10 && block.Items("elements").All(element => IsText(element, 3000)),
        _ => false,
    };

    private static bool IsText(JsonElement text, int max) => text.Text("type") == "mrkdwn" && text.Text("text").IsLength(max);

    [GeneratedRegex(@"<(https?://[^\s<>|]+)\|([^<>]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex("<|&(?!amp;|lt;|gt;)", RegexOptions.None, 1000)]
    private static partial Regex Stray();
}
