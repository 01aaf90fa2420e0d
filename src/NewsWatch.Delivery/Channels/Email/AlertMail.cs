using MimeKit;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>
/// A bulletin as a mail with a text and an HTML body. Its Message-ID is the delivery's id, so that a mail program shows a
/// retry once; the revisions of a story refer to each other (RFC 5322, 3.6.4) and stand in one conversation.
/// </summary>
internal static class AlertMail
{
    private const int MaxSubject = 160;

    public static MimeMessage Of(AlertMessage message, Destination destination, EmailEnvelope envelope)
    {
        var bulletin = BulletinWriter.Write(message, BulletinLimits.Long);
        var isReply = message.More.Count == 0 && message.Alert.IsUpdate;
        // Some programs keep a conversation together only where the subject is the same but for "Re:".
        var mail = Mail(bulletin, isReply ? $"Re: {bulletin.Title}" : bulletin.Title, envelope);
        mail.MessageId = IdFor(message.Delivery.Id, envelope);
        mail.Headers[HeaderId.ListId] = $"<{message.Alert.SubscriptionId}.newswatch.{envelope.From.Domain}>";
        if (isReply) Refer(mail, message.Alert, (destination, envelope));
        if (message.Links.Unsubscribe is { } unsubscribe) OfferOneClick(mail, unsubscribe);
        return mail;
    }

    public static MimeMessage Of(Notice notice, EmailEnvelope envelope)
    {
        var bulletin = BulletinWriter.Write(notice);
        var mail = Mail(bulletin, bulletin.Title, envelope);
        mail.MessageId = IdFor(notice.Id, envelope);
        return mail;
    }

    private static MimeMessage Mail(Bulletin bulletin, string subject, EmailEnvelope envelope)
    {
        var body = new BodyBuilder { TextBody = MailText.Of(bulletin), HtmlBody = MailHtml.Of(bulletin) }.ToMessageBody();
        var mail = new MimeMessage([envelope.From], [envelope.To], SafeText.Line(subject, MaxSubject), body) { Date = envelope.SentUtc };
        // No out-of-office note is to answer this (RFC 3834).
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.Headers.Add("Content-Language", bulletin.Words.Language);
        return mail;
    }

    /// <summary>The ids of earlier revisions are derived, not looked up. The first is named always, so that a gap parts nothing.</summary>
    private static void Refer(MimeMessage mail, Alert alert, (Destination Destination, EmailEnvelope Envelope) to)
    {
        string IdOf(int revision)
        {
            var earlier = alert with { Story = alert.Story with { Revision = revision } };
            return IdFor(DeliveryIdentity.For(earlier, to.Destination), to.Envelope);
        }

        var previous = IdOf(alert.Story.Revision - 1);
        mail.References.Add(IdOf(1));
        if (alert.Story.Revision > 2) mail.References.Add(previous);
        mail.InReplyTo = previous;
    }

    /// <summary>Lets a mail program end the subscription with a POST of its own (RFC 8058).</summary>
    private static void OfferOneClick(MimeMessage mail, Uri unsubscribe)
    {
        mail.Headers[HeaderId.ListUnsubscribe] = $"<{unsubscribe.AbsoluteUri}>";

        // Programs press the button by themselves over HTTPS only (RFC 8058, section 3.1).
        if (unsubscribe.Scheme == Uri.UriSchemeHttps) mail.Headers[HeaderId.ListUnsubscribePost] = "List-Unsubscribe=One-Click";
    }

    private static string IdFor(Guid id, EmailEnvelope envelope) => $"{id:D}@{envelope.From.Domain}";
}
