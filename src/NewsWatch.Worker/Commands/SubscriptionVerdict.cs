namespace NewsWatch.Worker.Commands;

/// <summary>Whether a subscription would be told, and why or why not.</summary>
public sealed record SubscriptionVerdict
{
    public required string Subscription { get; init; }

    public required bool Matches { get; init; }

    public required string Reason { get; init; }
}
