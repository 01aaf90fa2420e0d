using System.Text.Json;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.UnitTests.Delivery.Channels.Http;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Teams;

public sealed class TeamsChannelTests() : HttpChannelContract("teams")
{
    protected override Destination Reachable => new()
    {
        Channel = "teams", Address = $"{Receiver.Root}workflows/w0rkflow1d/triggers/manual/paths/invoke?api-version=2016-06-01&sig=s1gnature",
    };

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "teams" },
        new() { Channel = "teams", Address = "s1gnature" },
        new() { Channel = "teams", Address = "https://flow.example/x?sig=s1gnature", Secret = "s1gnature" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = ["w0rkflow1d", "s1gnature"];

    [Fact]
    public async Task SendAsync_WorkflowIsDeleted_IsGone()
    {
        Receiver.AnswerWith("404 Not Found", body: """{"error":{"code":"WorkflowNotFound","message":"The workflow could not be found."}}""");

        (await SendAsync(Messages.Ordinary)).Outcome.ShouldBe(SendOutcome.Gone);
    }

    [Fact]
    public async Task SendAsync_Alert_IsACardWithFacts()
    {
        await SendAsync(Messages.Ordinary);

        var card = Card(Receiver.Requests[^1]);
        card.GetProperty("body")[0].Text("text").ShouldBe("NEW");
        card.GetProperty("body")[1].Text("text").ShouldBe("Orion and Vega build a chip");
        card.Items("body").Single(item => item.Text("type") == "FactSet").GetProperty("facts")[0].GetRawText()
            .ShouldBe("""{"title":"Parties","value":"Orion + Vega"}""");
    }

    private protected override string? Objection(ReceivedRequest request)
    {
        var attachment = request.Json.GetProperty("attachments")[0];
        var card = attachment.GetProperty("content");
        return JsonRules.Broken(
        [
            (request.Body.Length <= 28 * 1024, "RequestEntityTooLarge"),
            (request.Json.Text("type") == "message", "type"),
            (attachment.Text("contentType") == "application/vnd.microsoft.card.adaptive", "contentType"),
            (card.Text("type") == "AdaptiveCard" && card.Text("version") == "1.4", "card"),
            .. card.Items("body").Select(item => (IsItem(item), $"body: {item}")),
            .. card.Items("actions").Select(action => (action.Text("type") == "Action.OpenUrl" && action.Text("title").Length > 0 && action.Text("url").IsWebAddress(), $"action: {action}")),
        ]);
    }

    private protected override string Shown(ReceivedRequest request) => string.Join('\n', Card(request).Strings().Select(JsonRules.FromMarkdown));

    private static JsonElement Card(ReceivedRequest request) => request.Json.GetProperty("attachments")[0].GetProperty("content");

    private static bool IsItem(JsonElement item) => item.Text("type") switch
    {
        "TextBlock" => item.Text("text").Length > 0 && item.GetProperty("wrap").GetBoolean() && item.TryGetProperty("isSubtle", out _),
        "FactSet" => item.Items("facts").Any() && item.Items("facts").All(fact => fact.Text("title").Length > 0 && fact.Text("value").Length > 0),
        _ => false,
    };
}
