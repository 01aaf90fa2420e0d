using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>
/// What a failure of the SMTP dialogue means. 4xx is for a while (RFC 5321, 4.2.1); 5xx at the recipient or the message is for
/// good, and a mailbox that does not exist (RFC 3463: 5.1.1, 5.1.6, 5.1.10, 5.2.1) is never written to again. What only the
/// operator's settings can cause is tried again, since the operator repairs it.
/// </summary>
internal static partial class SmtpVerdict
{
    private static readonly string[] NoMailbox = ["5.1.1", "5.1.6", "5.1.10", "5.2.1"];

    public static bool Knows(Exception exception) =>
        exception is ProtocolException or CommandException or SslHandshakeException or IOException or SocketException
            or AuthenticationException or ServiceNotConnectedException or NotSupportedException;

    public static SendResult Of(Exception exception, SmtpRefusal refusal, Destination destination) => exception switch
    {
        SmtpCommandException command => Command(command, refusal, destination),
        AuthenticationException => Ours("auth", refusal.Text, destination),
        SslHandshakeException or NotSupportedException => Ours("tls", exception.Message, destination),
        _ => Ours(SocketReason.Of(exception) ?? "network", exception.Message, destination),
    };

    private static SendResult Command(SmtpCommandException exception, SmtpRefusal refusal, Destination destination)
    {
        var code = (int)exception.StatusCode;
        var said = refusal.Text.Length > 0 ? refusal.Text : exception.Message;
        var reason = $"smtp_{code.ToString(CultureInfo.InvariantCulture)}";
        var ofRecipient = exception.ErrorCode == SmtpErrorCode.RecipientNotAccepted;
        if (!ofRecipient && exception.ErrorCode != SmtpErrorCode.MessageNotAccepted) return Ours(reason, said, destination);
        if (code < 500) return Result(SendOutcome.Retryable, reason, said, destination);
        return ofRecipient && NoMailbox.Contains(EnhancedCode().Match(said).Groups[1].Value, StringComparer.Ordinal)
            ? Result(SendOutcome.Gone, "gone", said, destination)
            : Result(SendOutcome.Permanent, reason, said, destination);
    }

    /// <summary>All mail goes to the operator's server, so that a server which is away fails every mailbox alike.</summary>
    private static SendResult Ours(string reason, string detail, Destination destination) =>
        Result(SendOutcome.Retryable, reason, detail, destination) with { IsOurs = true };

    private static SendResult Result(SendOutcome outcome, string reason, string detail, Destination destination) =>
        new() { Outcome = outcome, Reason = reason, Detail = Redaction.Text(detail, destination) };

    /// <summary>After the reply's own code, as in "550 5.1.1 no such user".</summary>
    [GeneratedRegex(@"^\s*[0-9]{3}[ -]([245]\.[0-9]{1,3}\.[0-9]{1,3})\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex EnhancedCode();
}
