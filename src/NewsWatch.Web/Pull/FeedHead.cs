namespace NewsWatch.Web.Pull;

/// <summary>Whose feed it is, in which language, and where it was asked for.</summary>
internal sealed record FeedHead(string SubscriptionId, string Language, string Self)
{
    public string Title => $"NewsWatch: {SubscriptionId}";

    /// <summary>Stays the same wherever the feed is served.</summary>
    public string Id => $"urn:newswatch:subscription:{Uri.EscapeDataString(SubscriptionId)}";
}
