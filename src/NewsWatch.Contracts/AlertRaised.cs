namespace NewsWatch.Contracts;

/// <summary>A story revision matched a subscription. Published once for each pair.</summary>
public sealed record AlertRaised
{
    public required Guid AlertId { get; init; }

    public required Guid StoryId { get; init; }

    public required int Revision { get; init; }

    public required string SubscriptionId { get; init; }

    /// <summary>Why the subscription matched.</summary>
    public required string Reason { get; init; }

    public required DateTimeOffset RaisedUtc { get; init; }
}
