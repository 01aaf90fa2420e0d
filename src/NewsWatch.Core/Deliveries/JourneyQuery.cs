namespace NewsWatch.Core.Deliveries;

/// <summary>A page of journeys; null outcome lists all.</summary>
public sealed record JourneyQuery(JourneyOutcome? Outcome, int Skip, int Take)
{
    /// <summary>Only articles of this feed; null for those of all.</summary>
    public Guid? FeedId { get; init; }
}
