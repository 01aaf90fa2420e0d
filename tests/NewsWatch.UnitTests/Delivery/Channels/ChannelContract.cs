using System.Text.RegularExpressions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Channels;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels;

/// <summary>What every channel keeps to. A new channel's tests inherit this and say how to reach its other end.</summary>
public abstract class ChannelContract
{
    protected abstract IChannel Channel { get; }

    protected abstract Destination Reachable { get; }

    protected abstract IReadOnlyList<Destination> Invalid { get; }

    /// <summary>What must stand in no result: parts of addresses and secrets of all destinations here.</summary>
    protected abstract IReadOnlyList<string> Secrets { get; }

    /// <summary>Everything that arrived at the other end.</summary>
    protected abstract string Received { get; }

    /// <summary>Makes the other end refuse from now on.</summary>
    protected abstract void Break();

    [Fact]
    public void Name_Always_IsOneLowerCaseWord() => Channel.Name.ShouldMatch("^[a-z]+$");

    [Fact]
    public void Validate_GoodDestination_IsNull() => Channel.Validate(Reachable).ShouldBeNull();

    [Fact]
    public void Validate_BadDestination_IsOneLineWithoutSecrets()
    {
        foreach (var destination in Invalid) ShouldBeOneSafeLine(Channel.Validate(destination).ShouldNotBeNull());
    }

    [Fact]
    public async Task SendAsync_OrdinaryAlert_Arrives()
    {
        var result = await SendAsync(Messages.Ordinary);

        result.ShouldBe(SendResult.Success);
        Received.ShouldContain("Orion and Vega build a chip");
        Received.ShouldContain("Vega");
        Received.ShouldContain(Messages.Ordinary.Alert.Reason);
    }

    [Fact]
    public async Task SendAsync_HostileText_ArrivesWithoutControlCharacters()
    {
        var result = await SendAsync(Messages.Titled("Deal\u001b[2J\u001b]0;owned\a \u202Edesrever\u0000\r\nSet-Cookie: x\u009b31m"));

        result.ShouldBe(SendResult.Success);
        Received.ShouldContain("Deal");
        Received.ShouldNotContain('\u001b');
        Received.ShouldNotContain('\a');
        Received.ShouldNotContain('\u202E');
        Received.ShouldNotContain('\u0000');
        Received.ShouldNotContain('\u009b');
        Received.ShouldNotContain("\nSet-Cookie");
        Received.ShouldNotContain("\\u001b", Case.Insensitive);
    }

    [Fact]
    public async Task SendAsync_HugeAlert_Arrives()
    {
        var result = await SendAsync(Messages.Huge);

        result.ShouldBe(SendResult.Success);
        Received.Length.ShouldBeInRange(100, 30_000);
    }

    [Fact]
    public async Task SendAsync_AtOnce_AllArrive()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => SendAsync(Messages.Titled($"Title <{n}>"))));

        results.ShouldAllBe(result => result.Outcome == SendOutcome.Success);
        foreach (var n in Enumerable.Range(0, 8)) Received.ShouldContain($"Title <{n}>");
    }

    [Fact]
    public async Task SendAsync_BrokenReceiver_IsARetryableResultWithoutSecrets()
    {
        Break();

        var result = await SendAsync(Messages.Ordinary);

        result.Outcome.ShouldBe(SendOutcome.Retryable);
        Regex.IsMatch(result.Reason, "^[a-z0-9_]{2,20}$", RegexOptions.NonBacktracking).ShouldBeTrue(result.Reason);
        ShouldBeOneSafeLine(result.Detail);
    }

    [Fact]
    public async Task SendAsync_Cancelled_Throws()
    {
        await Should.ThrowAsync<OperationCanceledException>(
            Channel.SendAsync(Messages.Ordinary, Reachable, new CancellationToken(canceled: true)));
    }

    protected Task<SendResult> SendAsync(AlertMessage message) =>
        Channel.SendAsync(message, Reachable, TestContext.Current.CancellationToken);

    protected void ShouldBeOneSafeLine(string text)
    {
        text.ShouldNotBeEmpty();
        text.ShouldNotContain('\n');
        text.Length.ShouldBeLessThan(500);
        foreach (var secret in Secrets) text.ShouldNotContain(secret, Case.Insensitive);
    }
}
