namespace NewsWatch.Delivery.Channels.Email;

/// <summary>How the connection to the mail server is protected.</summary>
public enum EmailSecurity
{
    /// <summary>The server must offer STARTTLS (RFC 3207), usually on port 587.</summary>
    Starttls,

    /// <summary>TLS from the first byte (RFC 8314), usually on port 465.</summary>
    Tls,

    /// <summary>Not at all: for a relay on the same machine or network, usually on port 25.</summary>
    None,
}
