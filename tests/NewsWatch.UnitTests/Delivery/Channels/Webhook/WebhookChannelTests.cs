using NewsWatch.Core.Alerts;
using NewsWatch.UnitTests.Delivery.Channels.Http;

namespace NewsWatch.UnitTests.Delivery.Channels.Webhook;

public sealed class WebhookChannelTests() : HttpChannelContract("webhook")
{
    private const string Secret = "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=";

    protected override bool SpeaksToPeople => false;

    protected override Destination Reachable => new() { Channel = "webhook", Address = $"{Receiver.Root}hooks/T0KEN?key=QUERYKEY", Secret = Secret };

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "webhook", Address = "" },
        new() { Channel = "webhook", Address = "T0KEN" },
        new() { Channel = "webhook", Address = "ftp://host.example/T0KEN" },
        new() { Channel = "webhook", Address = "https://me:T0KEN@host.example/" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = "T0KEN" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = "whsec_T0KEN" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = $"{Secret} T0KEN" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = $"{Secret} {Secret} {Secret}" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = $"whsec_{Convert.ToBase64String(new byte[23])}" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = $"whsec_{Convert.ToBase64String(new byte[65])}" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = ["T0KEN", "QUERYKEY", Secret, "QUJDREVG", "AAAA"];

    protected override IReadOnlyList<string> Quoted { get; } = ["T0KEN", "QUERYKEY", Secret];

    private protected override string? Objection(ReceivedRequest request) => JsonRules.Broken(
        (request.Body.Length < 20_000, "more than 20 kB"),
        (request.Json.Text("type").Contains('.', StringComparison.Ordinal), "type"),
        (request.Json.GetProperty("timestamp").TryGetDateTimeOffset(out _), "timestamp"),
        (request.Json.GetProperty("data").ValueKind == System.Text.Json.JsonValueKind.Object, "data"));

    private protected override string Shown(ReceivedRequest request) => string.Join('\n', request.Json.Strings());
}
