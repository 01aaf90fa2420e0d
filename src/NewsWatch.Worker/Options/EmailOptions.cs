using NewsWatch.Delivery.Channels.Email;

namespace NewsWatch.Worker.Options;

/// <summary>The mail server that the channel email hands its messages to.</summary>
public sealed record EmailOptions
{
    [Option("Name of the server that takes mail; the channel email needs it.", Allowed = "a host name or an address")]
    public string? Host { get; init; }

    [Option("Port of the server.", Min = "1", Max = "65535", DefaultText = "587, 465 or 25 by Email:Security")]
    public int? Port { get; init; }

    [Option("How the connection is protected: STARTTLS, TLS from the first byte, or not at all.")]
    public EmailSecurity Security { get; init; }

    [Option("Name to sign in with; nothing where the server asks for none.")]
    public string? User { get; init; }

    [Option("Password to sign in with.", Secret = true)]
    public string? Password { get; init; }

    [Option("Who sends.", Allowed = "an address, or a name and an address: NewsWatch <news@example.org>")]
    public string? From { get; init; }
}
