namespace NewsWatch.Web.Responses;

/// <summary>Where the alerts of a subscription can be fetched. Whoever knows the address may read them: it is a secret.</summary>
internal sealed record PullAddresses
{
    public required string Atom { get; init; }

    public required string Json { get; init; }

    /// <summary>Server-sent events.</summary>
    public required string Events { get; init; }

    public static PullAddresses Of(string id, string token)
    {
        var path = $"/api/v1/subscriptions/{Uri.EscapeDataString(id)}";
        return new PullAddresses
        {
            Atom = $"{path}/feed.atom?token={token}",
            Json = $"{path}/feed.json?token={token}",
            Events = $"{path}/events?token={token}",
        };
    }
}
