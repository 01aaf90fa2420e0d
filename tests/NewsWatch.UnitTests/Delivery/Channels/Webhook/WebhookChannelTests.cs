using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels;
using NewsWatch.UnitTests.Alerts;
using NewsWatch.UnitTests.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Webhook;

public sealed class WebhookChannelTests : ChannelContract, IAsyncDisposable
{
    private const string Secret = "whsec_QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=";
    private readonly FakeTimeProvider clock = new(Samples.Time);
    private readonly LoopbackReceiver receiver = new();
    private readonly ServiceProvider services;

    public WebhookChannelTests()
    {
        services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLoopback().AddDelivery(new DeliverySettings()).BuildServiceProvider();
        Reachable = new Destination { Channel = "webhook", Address = $"http://127.0.0.1:{receiver.Port}/hooks/T0KEN?key=QUERYKEY", Secret = Secret };
    }

    protected override IChannel Channel => services.GetRequiredService<ChannelRegistry>().Find("webhook")!;

    protected override Destination Reachable { get; }

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "webhook", Address = "" },
        new() { Channel = "webhook", Address = "T0KEN" },
        new() { Channel = "webhook", Address = "ftp://host.example/T0KEN" },
        new() { Channel = "webhook", Address = "https://me:T0KEN@host.example/" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = "T0KEN" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = "whsec_T0KEN" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = $"whsec_{Convert.ToBase64String(new byte[23])}" },
        new() { Channel = "webhook", Address = "https://host.example/", Secret = $"whsec_{Convert.ToBase64String(new byte[65])}" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = ["T0KEN", "QUERYKEY", Secret, "QUJDREVG", "AAAA"];

    protected override string Received => string.Join('\n', receiver.Requests.Select(request => Encoding.UTF8.GetString(request.Body)));

    [Theory]
    [InlineData("307 Temporary Redirect", SendOutcome.Retryable, "http_307")]
    [InlineData("400 Bad Request", SendOutcome.Retryable, "http_400")]
    [InlineData("404 Not Found", SendOutcome.Retryable, "http_404")]
    [InlineData("410 Gone", SendOutcome.Permanent, "gone")]
    [InlineData("429 Too Many Requests", SendOutcome.Retryable, "http_429")]
    [InlineData("500 Internal Server Error", SendOutcome.Retryable, "http_500")]
    [InlineData("202 Accepted", SendOutcome.Success, "ok")]
    public async Task SendAsync_Answer_IsJudgedByItsStatus(string status, SendOutcome outcome, string reason)
    {
        receiver.AnswerWith(status, body: "body");

        var result = await SendAsync(Messages.Ordinary);

        result.Outcome.ShouldBe(outcome);
        result.Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task SendAsync_Redirect_IsNotFollowed()
    {
        receiver.AnswerWith("302 Found", $"Location: http://127.0.0.1:{receiver.Port}/elsewhere\r\n");

        var result = await SendAsync(Messages.Ordinary);

        result.Detail.ShouldBe("HTTP 302 (redirects are not followed)");
        receiver.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 02 Mar 2026 09:05:00 GMT", 300)]
    [InlineData("Mon, 02 Mar 2026 08:00:00 GMT", null)]
    [InlineData("soon", null)]
    public async Task SendAsync_RetryAfter_IsPassedOn(string header, int? seconds)
    {
        receiver.AnswerWith("429 Too Many Requests", $"Retry-After: {header}\r\n");

        var result = await SendAsync(Messages.Ordinary);

        result.RetryAfter.ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
    }

    [Fact]
    public async Task SendAsync_NoAnswer_TimesOutByTheClock()
    {
        receiver.Answer = (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);

        var sending = SendAsync(Messages.Ordinary);
        await receiver.FirstRequest;
        clock.Advance(TimeSpan.FromSeconds(14.9));
        sending.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromSeconds(0.1));

        (await sending).ShouldBe(new SendResult { Outcome = SendOutcome.Retryable, Reason = "timeout", Detail = "No answer within 15 s." });
    }

    [Fact]
    public async Task SendAsync_ConnectionReset_IsRetryable()
    {
        receiver.Answer = (socket, _) =>
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
            return Task.CompletedTask;
        };

        var result = await SendAsync(Messages.Ordinary);

        result.Outcome.ShouldBe(SendOutcome.Retryable);
        result.Reason.ShouldBe("reset");
        ShouldBeOneSafeLine(result.Detail);
    }

    [Fact]
    public async Task SendAsync_NobodyListens_IsRefused()
    {
        await receiver.DisposeAsync();

        var result = await SendAsync(Messages.Ordinary);

        result.Reason.ShouldBe("refused");
        result.Detail.ShouldStartWith($"http://127.0.0.1:{receiver.Port}/[hidden]: ");
        ShouldBeOneSafeLine(result.Detail);
    }

    [Fact]
    public async Task SendAsync_EndlessAnswer_IsReadOnlyAtItsBeginning()
    {
        receiver.Answer = async (socket, stop) =>
        {
            await LoopbackReceiver.WriteAsync(socket, "HTTP/1.1 500 Oh\r\nTransfer-Encoding: chunked\r\n\r\n", stop);
            while (true) await LoopbackReceiver.WriteAsync(socket, $"3e8\r\n{new string('x', 1000)}\r\n", stop);
        };

        var result = await SendAsync(Messages.Ordinary);

        result.Reason.ShouldBe("http_500");
        result.Detail.Length.ShouldBeInRange(100, 400);
    }

    [Fact]
    public async Task SendAsync_AnswerThatBreaksOff_KeepsItsStatus()
    {
        receiver.Answer = (socket, stop) =>
            LoopbackReceiver.WriteAsync(socket, "HTTP/1.1 503 Busy\r\nContent-Length: 100\r\nRetry-After: 7\r\n\r\nhalf", stop);

        var result = await SendAsync(Messages.Ordinary);

        result.Reason.ShouldBe("http_503");
        result.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task SendAsync_AnswerThatQuotesSecrets_IsLoggedWithoutThem()
    {
        var echo = $"no hook at /hooks/T0KEN?key=QUERYKEY, see http://other.example/p?T0KEN=1 \u001b[31m {Secret}";
        receiver.AnswerWith("404 Not Found", body: echo);

        var result = await SendAsync(Messages.Ordinary);

        result.Detail.ShouldStartWith("HTTP 404: no hook at [hidden], see http://other.example/[hidden]");
        ShouldBeOneSafeLine(result.Detail);
        result.Detail.ShouldNotContain('\u001b');
    }

    [Fact]
    public async Task SendAsync_BadDestination_IsPermanent()
    {
        var result = await Channel.SendAsync(Messages.Ordinary, Reachable with { Secret = "whsec_short" }, TestContext.Current.CancellationToken);

        result.Outcome.ShouldBe(SendOutcome.Permanent);
        result.Reason.ShouldBe("bad_destination");
        receiver.Requests.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        await services.DisposeAsync();
    }

    protected override void Break() => receiver.AnswerWith("500 Oh", body: "T0KEN\nQUERYKEY\nis forbidden");
}
