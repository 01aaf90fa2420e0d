namespace NewsWatch.Storage;

/// <summary>A reader who has signed in: a digest of the cookie, an opaque ticket, the API key with which it began, and its end.</summary>
public sealed record SavedSession(string Id, string Ticket, string? KeyId, DateTimeOffset ExpiresUtc);
