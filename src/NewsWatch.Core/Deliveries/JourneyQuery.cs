namespace NewsWatch.Core.Deliveries;

/// <summary>A page of journeys; null outcome lists all.</summary>
public sealed record JourneyQuery(JourneyOutcome? Outcome, int Skip, int Take);
