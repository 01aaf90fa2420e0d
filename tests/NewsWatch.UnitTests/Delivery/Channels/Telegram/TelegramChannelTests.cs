using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Channels.Telegram;
using NewsWatch.UnitTests.Delivery.Channels.Http;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Telegram;

public sealed class TelegramChannelTests() : HttpChannelContract("telegram")
{
    private const string Token = "123456789:AAtokenOFtheBOT_abcdefghij";
    private const string Chat = "-1009876543210";

    protected override Destination Reachable { get; } = new() { Channel = "telegram", Address = Chat };

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "telegram" },
        new() { Channel = "telegram", Address = "somebody" },
        new() { Channel = "telegram", Address = "@x" },
        new() { Channel = "telegram", Address = Chat, Secret = "AAtokenOFtheBOT_abcdefghij" },
        new() { Channel = "telegram", Address = Chat, Secret = "123456789:AAtokenOFtheBOT_abcdefghij/../x" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = [Token, "AAtokenOFtheBOT", Chat];

    protected override IReadOnlyList<string> Quoted { get; } = [Token, "AAtokenOFtheBOT_abcdefghij", Chat];

    [Theory]
    [InlineData("403 Forbidden", "Forbidden: bot was blocked by the user", SendOutcome.Gone)]
    [InlineData("400 Bad Request", "Bad Request: chat not found", SendOutcome.Gone)]
    [InlineData("400 Bad Request", "Bad Request: can't parse entities", SendOutcome.Retryable)]
    [InlineData("401 Unauthorized", "Unauthorized", SendOutcome.Retryable)]
    public async Task SendAsync_ErrorOfTelegram_IsUnderstood(string status, string description, SendOutcome outcome)
    {
        Receiver.AnswerWith(status, body: $$"""{"ok":false,"error_code":1,"description":"{{description}}"}""");

        var result = await SendAsync(Messages.Ordinary);

        result.Outcome.ShouldBe(outcome);
        // The token is the operator's, for every chat alike.
        result.IsOurs.ShouldBe(status.StartsWith("401", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost:8080/", false)]
    [InlineData("http://news/", false)]
    [InlineData("http://127.0.0.1:8080/", false)]
    [InlineData("https://watch.example/", true)]
    public async Task SendAsync_LinkThatOnlyThisNetworkKnows_HasNoButton(string publicUrl, bool hasButtons)
    {
        var links = new AlertLinks { Story = new Uri(publicUrl), Mute = new Uri($"{publicUrl}mute") };

        (await SendAsync(Messages.Ordinary with { Links = links })).ShouldBe(SendResult.Success);

        Receiver.Requests.ShouldHaveSingleItem().Text.Contains("reply_markup", StringComparison.Ordinal).ShouldBe(hasButtons);
    }

    [Theory]
    [InlineData("""{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":35}}""", 35)]
    [InlineData("""{"ok":false,"parameters":{}}""", null)]
    [InlineData("Too many", null)]
    public async Task SendAsync_TooManyRequests_WaitsAsTheBodySays(string body, int? seconds)
    {
        Receiver.AnswerWith("429 Too Many Requests", body: body);

        var result = await SendAsync(Messages.Ordinary);

        result.Reason.ShouldBe("http_429");
        result.RetryAfter.ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
    }

    [Fact]
    public async Task SendAsync_SecretOfTheDestination_IsTheBotThatSpeaks()
    {
        const string own = "987654321:BBanotherBOTstoken_abcdefgh";

        await Channel.SendAsync(Messages.Ordinary, Reachable with { Secret = own }, TestContext.Current.CancellationToken);

        Receiver.Requests[^1].Path.ShouldBe($"/bot{own}/sendMessage");
    }

    [Fact]
    public async Task SendAsync_Alert_IsAMessageWithButtons()
    {
        await SendAsync(Messages.Titled("A & B <C>") with { Links = new AlertLinks { Mute = new Uri("https://news.example/m") } });

        var body = Receiver.Requests[^1].Json;
        body.Text("chat_id").ShouldBe(Chat);
        body.Text("text").ShouldStartWith("<b>NEW: A &amp; B &lt;C&gt;</b>\nOrion and Vega announced a partnership.\n");
        body.GetProperty("reply_markup").GetRawText().ShouldBe("""{"inline_keyboard":[[{"text":"Mute","url":"https://news.example/m"}]]}""");
        body.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean().ShouldBeTrue();
    }

    protected override DeliverySettings Settings(Uri root) => new() { Telegram = new TelegramSettings { Token = Token, Api = root } };

    private protected override string? Objection(ReceivedRequest request)
    {
        var body = request.Json;
        var text = TelegramHtml.Read(body.Text("text"));
        return JsonRules.Broken(
        [
            (request.RequestLine.StartsWith("POST /bot", StringComparison.Ordinal), "Not Found"),
            (body.Text("parse_mode") == "HTML" && text is not null, $"Bad Request: can't parse entities: {body.Text("text")}"),
            (text!.IsLength(4096), "Bad Request: message is too long"),
            .. Buttons(request).Select(url => (url.IsWebAddress(), $"Bad Request: inline keyboard button URL '{url}' is invalid")),
        ]);
    }

    private protected override string Shown(ReceivedRequest request) =>
        $"{TelegramHtml.Read(request.Json.Text("text"))}\n{string.Join('\n', Buttons(request))}";

    private static IEnumerable<string> Buttons(ReceivedRequest request) =>
        request.Json.TryGetProperty("reply_markup", out var markup)
            ? markup.Items("inline_keyboard").SelectMany(row => row.EnumerateArray()).Select(button => button.Text("url"))
            : [];
}
