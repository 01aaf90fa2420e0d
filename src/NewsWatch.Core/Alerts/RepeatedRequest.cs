namespace NewsWatch.Core.Alerts;

/// <summary>
/// A request that made something, by the key that its sender gave it ("The Idempotency-Key HTTP Header Field",
/// draft-ietf-httpapi-idempotency-key-header), with a digest of what it asked for.
/// </summary>
public sealed record RepeatedRequest
{
    /// <summary>Whose key it is.</summary>
    public required string Owner { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the body, in hexadecimal digits.</summary>
    public required string Body { get; init; }

    /// <summary>The subscription that it made.</summary>
    public required string SubscriptionId { get; init; }
}
