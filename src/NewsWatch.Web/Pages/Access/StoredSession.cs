namespace NewsWatch.Web.Pages.Access;

/// <summary>A reader who has signed in, as the store keeps it.</summary>
public sealed record StoredSession
{
    /// <summary>A digest of what the reader's cookie holds: whoever reads the store cannot make the cookie from it.</summary>
    public required string Id { get; init; }

    /// <summary>Opaque text of the authentication.</summary>
    public required string Ticket { get; init; }

    /// <summary>The API key with which it began, and with which it ends; null for one of an identity provider.</summary>
    public string? KeyId { get; init; }

    public required DateTimeOffset ExpiresUtc { get; init; }
}
