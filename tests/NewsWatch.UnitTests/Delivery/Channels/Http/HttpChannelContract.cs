using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery;
using NewsWatch.Delivery.Channels;
using NewsWatch.Network;
using NewsWatch.UnitTests.Alerts;
using NewsWatch.UnitTests.Network;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Http;

/// <summary>
/// What every channel over HTTP keeps to beyond <see cref="ChannelContract"/>. Its other end is a server on loopback that
/// checks each request by the rules of the real service.
/// </summary>
public abstract class HttpChannelContract : ChannelContract, IAsyncDisposable
{
    private readonly CollectedLogs logs = new();
    private readonly ServiceProvider services;

    protected HttpChannelContract(string name)
    {
        ChannelName = name;
        Receiver = new LoopbackReceiver { Objection = Objection };
        services = Services(collection => collection.AddLoopback());
    }

    protected string ChannelName { get; }

    protected override IChannel Channel => services.GetRequiredService<ChannelRegistry>().Find(ChannelName)!;

    protected override string Received => string.Join('\n', Receiver.Requests.Select(Shown));

    protected FakeTimeProvider Clock { get; } = new(Samples.Time);

    private protected LoopbackReceiver Receiver { get; }

    /// <summary>Secrets that a careless server repeats in its answer.</summary>
    protected virtual IReadOnlyList<string> Quoted => Secrets;

    [Theory]
    [InlineData("301 Moved Permanently", SendOutcome.Retryable, "http_301")]
    [InlineData("307 Temporary Redirect", SendOutcome.Retryable, "http_307")]
    [InlineData("400 Bad Request", SendOutcome.Retryable, "http_400")]
    [InlineData("401 Unauthorized", SendOutcome.Retryable, "http_401")]
    [InlineData("404 Not Found", SendOutcome.Retryable, "http_404")]
    [InlineData("410 Gone", SendOutcome.Gone, "gone")]
    [InlineData("429 Too Many Requests", SendOutcome.Retryable, "http_429")]
    [InlineData("500 Internal Server Error", SendOutcome.Retryable, "http_500")]
    [InlineData("502 Bad Gateway", SendOutcome.Retryable, "http_502")]
    [InlineData("503 Service Unavailable", SendOutcome.Retryable, "http_503")]
    [InlineData("504 Gateway Timeout", SendOutcome.Retryable, "http_504")]
    [InlineData("200 OK", SendOutcome.Success, "ok")]
    [InlineData("202 Accepted", SendOutcome.Success, "ok")]
    public async Task SendAsync_Answer_IsJudgedByItsStatus(string status, SendOutcome outcome, string reason)
    {
        Receiver.AnswerWith(status, body: "body");

        var result = await SendAsync(Messages.Ordinary);

        result.Outcome.ShouldBe(outcome);
        result.Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task SendAsync_Redirect_IsNotFollowed()
    {
        Receiver.AnswerWith("302 Found", $"Location: {Receiver.Root}elsewhere\r\n");

        var result = await SendAsync(Messages.Ordinary);

        result.Detail.ShouldBe("HTTP 302 (redirects are not followed)");
        Receiver.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("429 Too Many Requests", "120", 120)]
    [InlineData("502 Bad Gateway", "1", 1)]
    [InlineData("503 Service Unavailable", "Mon, 02 Mar 2026 09:05:00 GMT", 300)]
    [InlineData("504 Gateway Timeout", "Mon, 02 Mar 2026 08:00:00 GMT", null)]
    [InlineData("429 Too Many Requests", "soon", null)]
    public async Task SendAsync_RetryAfter_IsPassedOn(string status, string header, int? seconds)
    {
        Receiver.AnswerWith(status, $"Retry-After: {header}\r\n");

        var result = await SendAsync(Messages.Ordinary);

        result.RetryAfter.ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
    }

    [Fact]
    public async Task SendAsync_NoAnswer_TimesOutByTheClock()
    {
        Receiver.Answer = (_, stop) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);

        var sending = SendAsync(Messages.Ordinary);
        await Receiver.FirstRequest;
        Clock.Advance(TimeSpan.FromSeconds(14.9));
        sending.IsCompleted.ShouldBeFalse();
        Clock.Advance(TimeSpan.FromSeconds(0.1));

        (await sending).ShouldBe(new SendResult { Outcome = SendOutcome.Retryable, Reason = "timeout", Detail = "No answer within 15 s." });
    }

    [Fact]
    public async Task SendAsync_ConnectionReset_IsRetryable()
    {
        Receiver.Answer = (socket, _) =>
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
        await Receiver.DisposeAsync();

        var result = await SendAsync(Messages.Ordinary);

        result.Reason.ShouldBe("refused");
        ShouldBeOneSafeLine(result.Detail);
    }

    [Fact]
    public async Task SendAsync_AddressOfThisMachine_IsRefusedUnlessAllowed()
    {
        await using var guarded = Services(collection => collection.AddGuardedNetwork(AllowList.Nothing, UserAgent.WithoutContact));

        var result = await guarded.GetRequiredService<ChannelRegistry>().Find(ChannelName)!
            .SendAsync(Messages.Ordinary, Reachable, TestContext.Current.CancellationToken);

        result.Reason.ShouldBe("address_refused");
        Receiver.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task SendAsync_EndlessAnswer_IsReadOnlyAtItsBeginning()
    {
        Receiver.Answer = async (socket, stop) =>
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
        Receiver.Answer = (socket, stop) =>
            LoopbackReceiver.WriteAsync(socket, "HTTP/1.1 503 Busy\r\nContent-Length: 100\r\nRetry-After: 7\r\n\r\nhalf", stop);

        var result = await SendAsync(Messages.Ordinary);

        result.Reason.ShouldBe("http_503");
        result.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task SendAsync_AnswerThatQuotesSecrets_IsKeptWithoutThem()
    {
        await SendAsync(Messages.Ordinary);
        var path = Receiver.Requests.ShouldHaveSingleItem().Path;
        Receiver.AnswerWith("404 Not Found", body: $"no {path} at \u001b[31m {string.Join(" or ", Quoted)}");

        var result = await SendAsync(Messages.Ordinary);

        result.Detail.ShouldStartWith("HTTP 404: no ");
        result.Detail.ShouldNotContain('\u001b');
        ShouldBeOneSafeLine(result.Detail);
    }

    [Fact]
    public async Task SendAsync_WhateverHappens_LogsNoSecret()
    {
        await SendAsync(Messages.Ordinary);
        Break();
        await SendAsync(Messages.Ordinary);
        await Receiver.DisposeAsync();
        await SendAsync(Messages.Ordinary);

        foreach (var secret in Secrets) logs.Text.ShouldNotContain(secret, Case.Insensitive);
    }

    [Fact]
    public async Task SendAsync_BadDestination_IsPermanent()
    {
        foreach (var destination in Invalid)
        {
            var result = await Channel.SendAsync(Messages.Ordinary, destination, TestContext.Current.CancellationToken);

            result.Outcome.ShouldBe(SendOutcome.Permanent);
            result.Reason.ShouldBe("bad_destination");
        }

        Receiver.Requests.ShouldBeEmpty();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Receiver.DisposeAsync();
        await services.DisposeAsync();
    }

    /// <summary>Settings that a channel needs to find the loopback server.</summary>
    protected virtual DeliverySettings Settings(Uri root) => new();

    /// <summary>What the real service would find wrong; null where it takes the request.</summary>
    private protected abstract string? Objection(ReceivedRequest request);

    /// <summary>What a reader sees there, with the addresses of links.</summary>
    private protected abstract string Shown(ReceivedRequest request);

    protected override void Break() => Receiver.AnswerWith("500 Oh", body: $"{string.Join('\n', Quoted)}\nis forbidden");

    private ServiceProvider Services(Action<IServiceCollection> addNetwork)
    {
        var collection = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        addNetwork(collection);
        return collection.AddDelivery(Settings(Receiver.Root)).BuildServiceProvider();
    }
}
