using MimeKit;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>From whom, to whom, when.</summary>
internal sealed record EmailEnvelope(MailboxAddress From, MailboxAddress To, DateTimeOffset SentUtc);
