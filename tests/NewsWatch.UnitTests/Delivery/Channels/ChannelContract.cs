using System.Text.RegularExpressions;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Channels;
using NewsWatch.UnitTests.Alerts;
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

    /// <summary>Everything that arrived at the other end, as a reader there sees it: without marks and escapes, with the addresses of links.</summary>
    protected abstract string Received { get; }

    /// <summary>False where programs read what is sent: then it is the same in every language and quotes sources as they are.</summary>
    protected virtual bool SpeaksToPeople => true;

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
    public async Task SendAsync_AlertInFrench_SpeaksFrench()
    {
        var result = await SendAsync(Messages.Ordinary with { Language = "fr" });

        result.ShouldBe(SendResult.Success);
        if (SpeaksToPeople) Received.ShouldContain("partenariat");
        Received.ShouldContain("prend tous les dossiers");
    }

    [Fact]
    public async Task SendAsync_Links_Arrive()
    {
        var links = new AlertLinks
        {
            Story = new Uri("https://news.example/s/1?a=1&b=2"), Mute = new Uri("https://news.example/m/1"), Unsubscribe = new Uri("https://news.example/u/1"),
        };

        await SendAsync(Messages.Ordinary with { Links = links });

        Received.ShouldContain("https://news.example/s/1?a=1&b=2");
        Received.ShouldContain("https://news.example/m/1");
        Received.ShouldContain("https://news.example/u/1");
    }

    [Fact]
    public async Task SendAsync_Digest_ArrivesAsOneMessage()
    {
        var result = await SendAsync(Messages.Ordinary with { More = [.. Messages.Entries(2)] });

        result.ShouldBe(SendResult.Success);
        Received.ShouldContain("Orion and Vega build a chip");
        Received.ShouldContain("Entry 1");
        Received.ShouldContain("Entry 2");
    }

    [Fact]
    public async Task SendAsync_AsManyAsAMessageHolds_TellsEach()
    {
        var digest = Messages.Ordinary with { Delivery = Messages.Ordinary.Delivery with { Destination = Reachable }, More = [.. Messages.Entries(60)] };
        var more = Math.Min(60, Channel.Holds(digest) - 1);

        await SendAsync(digest with { More = [.. digest.More.Take(more)] });

        more.ShouldBeGreaterThanOrEqualTo(4);
        for (var entry = 1; entry <= more; entry++) Received.ShouldContain($"Entry {entry}");
    }

    [Fact]
    public async Task SendAsync_HugeDigest_Arrives()
    {
        var result = await SendAsync(Messages.Huge with { More = [.. Enumerable.Repeat(new LinkedAlert(Messages.Huge.Alert, null), 60)] });

        result.ShouldBe(SendResult.Success);
        Received.Length.ShouldBeInRange(100, 100_000);
    }

    [Theory]
    [InlineData(NoticeKind.Test)]
    [InlineData(NoticeKind.Confirmation)]
    [InlineData(NoticeKind.DestinationDisabled)]
    [InlineData(NoticeKind.ReaderEnded)]
    public async Task NotifyAsync_Notice_Arrives(NoticeKind kind)
    {
        var notice = new Notice
        {
            Id = new Guid("5b1c0c5e-0000-8000-8000-000000000009"), Kind = kind, SubscriptionId = "desk", CreatedUtc = Samples.Time, Language = "fr",
            Link = new Uri("https://news.example/confirm?token=1&x=2"), Detail = "webhook: 410 <gone>",
        };

        var result = await Channel.NotifyAsync(notice, Reachable, TestContext.Current.CancellationToken);

        result.ShouldBe(SendResult.Success);
        Received.ShouldContain("desk");
        Received.ShouldContain("webhook: 410 <gone>");
        Received.ShouldContain("https://news.example/confirm?token=1&x=2");
    }

    [Fact]
    public async Task SendAsync_TextFullOfMarkup_IsShownAsItIs()
    {
        const string title = "<!channel> & <b>x</b> [a](http://evil.example) @everyone <a href=x>";

        var result = await SendAsync(Messages.Titled(title));

        result.ShouldBe(SendResult.Success);
        Received.ShouldContain(title);
    }

    [Fact]
    public async Task SendAsync_SourceThatIsAScript_IsNoLink()
    {
        if (!SpeaksToPeople) return;
        var source = Messages.Source(1, "title") with { Url = "javascript:alert(1)" };

        await SendAsync(Messages.Of(Samples.Alert with { Story = Samples.Story with { Sources = [source] } }));

        Received.ShouldContain("Herald 1");
        Received.ShouldNotContain("javascript:");
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
