using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Channels.Http;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>Hands mail to a server over SMTP (RFC 5321), one connection a message, so that no message waits for another.</summary>
internal sealed class EmailChannel(EmailSettings settings, TimeProvider clock) : IChannel
{
    public string Name => "email";

    public string? Validate(Destination destination)
    {
        if (EmailAddress.Parse(destination.Address) is null)
            return $"email address '{Redaction.Mailbox(destination.Address)}': allowed is one address, name@example.org.";
        if (destination.Secret is not null) return "email secret: leave it out; the server's password stands in Email:Password.";
        return Missing;
    }

    /// <summary>Which settings of the operator's are missing; null where all is set up.</summary>
    private string? Missing => settings is { Host: not null, From: not null }
        ? null
        : "email destination: no mail server is set up, Email:Host and Email:From are needed.";

    public Task<SendResult> SendAsync(AlertMessage message, Destination destination, CancellationToken cancellationToken) =>
        SendAsync(() => AlertMail.Of(message, destination, Envelope(destination)), destination, cancellationToken);

    public int Holds(AlertMessage message) => BulletinLimits.Long.Stories;

    public Task<SendResult> NotifyAsync(Notice notice, Destination destination, CancellationToken cancellationToken) =>
        SendAsync(() => AlertMail.Of(notice, Envelope(destination)), destination, cancellationToken);

    /// <summary>A server repeats the bare address, without the name that may stand before it.</summary>
    private Destination Confidential(Destination destination) =>
        destination with { Address = EmailAddress.Parse(destination.Address)!.Address, Secret = settings.Password };

    private EmailEnvelope Envelope(Destination destination) =>
        new(EmailAddress.Parse(settings.From!)!, EmailAddress.Parse(destination.Address)!, clock.GetUtcNow());

    private async Task<SendResult> SendAsync(Func<MimeMessage> write, Destination destination, CancellationToken cancellationToken)
    {
        if (Missing is { } missing) return AnswerVerdict.NotConfigured(missing);
        if (Validate(destination) is { } error) return AnswerVerdict.BadDestination(error);
        using var timeout = new CancellationTokenSource(settings.Timeout, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        var log = new SmtpRefusal();
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var mail = write();
            await TransmitAsync(mail, log, ended.Token);
            return SendResult.Success;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return AnswerVerdict.TimedOut(settings.Timeout) with { IsOurs = true };
        }
        catch (Exception exception) when (SmtpVerdict.Knows(exception))
        {
            return SmtpVerdict.Of(exception, log, Confidential(destination));
        }
    }

    private async Task TransmitAsync(MimeMessage mail, IProtocolLogger log, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient(log);
        client.ServerCertificateValidationCallback = settings.CertificateCheck;
        var (port, protection) = settings.Security switch
        {
            EmailSecurity.Tls => (465, SecureSocketOptions.SslOnConnect),
            EmailSecurity.None => (25, SecureSocketOptions.None),
            _ => (587, SecureSocketOptions.StartTls),
        };
        await client.ConnectAsync(settings.Host!, settings.Port ?? port, protection, cancellationToken);
        if (settings.User is { } user) await client.AuthenticateAsync(user, settings.Password ?? "", cancellationToken);
        await client.SendAsync(mail, cancellationToken);
        await QuitAsync(client, cancellationToken);
    }

    /// <summary>The server has taken the message: nothing that goes wrong from here on may send it again.</summary>
    private static async Task QuitAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception exception) when (SmtpVerdict.Knows(exception) || exception is OperationCanceledException)
        {
            client.Dispose();
        }
    }
}
