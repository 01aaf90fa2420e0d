using System.Net.Security;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>The mail server that takes what is sent, and who sends.</summary>
public sealed record EmailSettings
{
    /// <summary>Name of the server; null where mail is not set up.</summary>
    public string? Host { get; init; }

    /// <summary>Null for the usual one of <see cref="Security"/>.</summary>
    public int? Port { get; init; }

    public EmailSecurity Security { get; init; }

    /// <summary>Null where the server asks for no sign-in.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>An address, or a name and an address: NewsWatch &lt;news@example.org&gt;.</summary>
    public string? From { get; init; }

    /// <summary>For the whole attempt, from the connection to the server's last answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Null for the checks of the system; tests have certificates of their own.</summary>
    internal RemoteCertificateValidationCallback? CertificateCheck { get; init; }
}
