using MimeKit;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>A mailbox as people write it (RFC 5322), with or without a name.</summary>
public static class EmailAddress
{
    private const int MaxLength = 254;

    /// <summary>Whether mail can be sent to or from it.</summary>
    public static bool IsValid(string text) => Parse(text) is not null;

    internal static MailboxAddress? Parse(string text) =>
        !text.Any(char.IsControl)
        && MailboxAddress.TryParse(text, out var mailbox)
        && mailbox.Address.Length <= MaxLength
        && mailbox.Domain is { Length: > 0 }
        && mailbox.LocalPart.Length > 0
            ? mailbox
            : null;
}
