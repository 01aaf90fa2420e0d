using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Channels.Email;
using NewsWatch.UnitTests.Alerts;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Delivery.Channels.Email;

public sealed partial class EmailChannelTests : ChannelContract, IAsyncDisposable
{
    private readonly FakeTimeProvider clock = new(Samples.Time);
    private readonly LoopbackSmtpServer server = new();

    protected override IChannel Channel => ChannelWith(Settings);

    protected override Destination Reachable { get; } = new() { Channel = "email", Address = "Rita Reader <rita.reader@example.org>" };

    protected override IReadOnlyList<Destination> Invalid { get; } =
    [
        new() { Channel = "email" },
        new() { Channel = "email", Address = "rita.reader" },
        new() { Channel = "email", Address = "rita.reader@example.org, other@example.org" },
        new() { Channel = "email", Address = "rita.reader@example.org\r\nBcc: all@example.org" },
        new() { Channel = "email", Address = "rita.reader@example.org", Secret = "hunter2" },
    ];

    protected override IReadOnlyList<string> Secrets { get; } = ["rita.reader", "hunter2"];

    /// <summary>Subject, text, and HTML without its tags but with the addresses of its links.</summary>
    protected override string Received => string.Join('\n', server.Mails.Select(mail => mail.Message).Select(mail =>
        $"{mail.Subject}\n{Unwrapped(mail.TextBody!)}\n{WebUtility.HtmlDecode(Tags().Replace(Anchors().Replace(mail.HtmlBody!, "$1 "), ""))}"));

    private EmailSettings Settings => new() { Host = "127.0.0.1", Port = server.Port, Security = EmailSecurity.None, From = "NewsWatch <news@watch.example>" };

    [Theory]
    [InlineData("RCPT", "550 5.1.1 no such user", SendOutcome.Gone, "gone")]
    [InlineData("RCPT", "550 5.2.1 mailbox disabled", SendOutcome.Gone, "gone")]
    [InlineData("RCPT", "550 5.7.1 we do not like you", SendOutcome.Permanent, "smtp_550")]
    [InlineData("RCPT", "550 no", SendOutcome.Permanent, "smtp_550")]
    [InlineData("RCPT", "450 4.2.0 greylisted", SendOutcome.Retryable, "smtp_450")]
    [InlineData("RCPT", "452 4.2.2 mailbox full", SendOutcome.Retryable, "smtp_452")]
    [InlineData(".", "554 5.7.1 spam", SendOutcome.Permanent, "smtp_554")]
    [InlineData(".", "451 4.3.0 try later", SendOutcome.Retryable, "smtp_451")]
    [InlineData("MAIL", "553 5.1.8 sender refused", SendOutcome.Retryable, "smtp_553", true)]
    [InlineData("MAIL", "421 4.3.2 closing", SendOutcome.Retryable, "smtp_421", true)]
    [InlineData("DATA", "", SendOutcome.Retryable, "network", true)]
    public async Task SendAsync_ReplyOfTheServer_IsForNowOrForGood(string command, string reply, SendOutcome outcome, string reason, bool isOurs = false)
    {
        server.Script = SmtpScript.Replying(command, reply);

        var result = await SendAsync(Messages.Ordinary);

        result.Outcome.ShouldBe(outcome);
        result.Reason.ShouldBe(reason);
        result.IsOurs.ShouldBe(isOurs);
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task SendAsync_NoServerIsSetUp_IsTriedAgainAndNotHeldAgainstTheMailbox()
    {
        var result = await ChannelWith(Settings with { Host = null }).SendAsync(Messages.Ordinary, Reachable, TestContext.Current.CancellationToken);

        (result.Outcome, result.Reason, result.IsOurs).ShouldBe((SendOutcome.Retryable, "not_configured", true));
    }

    [Fact]
    public async Task SendAsync_QuitFails_IsASuccessAllTheSame()
    {
        server.Script = SmtpScript.Replying("QUIT", "");

        (await SendAsync(Messages.Ordinary)).ShouldBe(SendResult.Success);
    }

    [Fact]
    public async Task SendAsync_NoAnswer_TimesOutByTheClock()
    {
        server.Script = SmtpScript.Replying("RCPT", null);

        var sending = SendAsync(Messages.Ordinary);
        await server.Waiting;
        clock.Advance(TimeSpan.FromSeconds(15));

        (await sending).Reason.ShouldBe("timeout");
    }

    [Fact]
    public async Task SendAsync_NobodyListens_IsRefused()
    {
        await server.DisposeAsync();

        (await SendAsync(Messages.Ordinary)).Reason.ShouldBe("refused");
    }

    [Theory]
    [InlineData(EmailSecurity.Starttls)]
    [InlineData(EmailSecurity.Tls)]
    public async Task SendAsync_ProtectedServer_SignsInAndSends(EmailSecurity security)
    {
        server.Script = new SmtpScript { TlsFromTheStart = security == EmailSecurity.Tls, Starttls = security == EmailSecurity.Starttls, Credentials = "me:hunter2" };
        var channel = ChannelWith(Settings with { Security = security, User = "me", Password = "hunter2", CertificateCheck = (_, _, _, _) => true });

        var result = await channel.SendAsync(Messages.Ordinary, Reachable, TestContext.Current.CancellationToken);

        result.ShouldBe(SendResult.Success);
        server.Mails.ShouldHaveSingleItem().To.ShouldStartWith("<rita.reader@example.org>");
    }

    [Fact]
    public async Task SendAsync_CertificateOfNobodyKnown_IsNotTrusted()
    {
        server.Script = new SmtpScript { Starttls = true };

        var result = await ChannelWith(Settings with { Security = EmailSecurity.Starttls }).SendAsync(Messages.Ordinary, Reachable, TestContext.Current.CancellationToken);

        result.Reason.ShouldBe("tls");
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task SendAsync_ServerOffersNoProtection_NothingIsSent()
    {
        var result = await ChannelWith(Settings with { Security = EmailSecurity.Starttls }).SendAsync(Messages.Ordinary, Reachable, TestContext.Current.CancellationToken);

        result.Outcome.ShouldBe(SendOutcome.Retryable);
        result.Reason.ShouldBe("tls");
        server.Commands.ShouldNotContain(command => command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_WrongPassword_IsKeptOutOfTheResult()
    {
        server.Script = new SmtpScript { Starttls = true, Credentials = "me:right" };
        var channel = ChannelWith(Settings with { Security = EmailSecurity.Starttls, User = "me", Password = "hunter2", CertificateCheck = (_, _, _, _) => true });

        var result = await channel.SendAsync(Messages.Ordinary, Reachable, TestContext.Current.CancellationToken);

        result.Reason.ShouldBe("auth");
        result.Outcome.ShouldBe(SendOutcome.Retryable);
        ShouldBeOneSafeLine(result.Detail);
    }

    [Fact]
    public void Validate_NoServer_SaysWhatIsNeeded() =>
        ChannelWith(new EmailSettings()).Validate(Reachable).ShouldBe("email destination: no mail server is set up, Email:Host and Email:From are needed.");

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    protected override void Break() => server.Script = SmtpScript.Replying("RCPT", "450 4.1.1 <rita.reader@example.org> not now");

    private EmailChannel ChannelWith(EmailSettings settings) => new(settings, clock);

    private static string Unwrapped(string text) => text.ReplaceLineEndings("\n");

    [GeneratedRegex("<[^>]*href=\"([^\"]*)\"[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Anchors();

    [GeneratedRegex("<style>.*?</style>|<[^>]*>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
