namespace NewsWatch.Core.Alerts;

/// <summary>
/// One rule of a filter. The test is asked for every subscription and so makes no text; the words are made for those whose
/// answer somebody reads.
/// </summary>
internal sealed record FilterRule
{
    /// <summary>False where the filter leaves the rule's property open.</summary>
    public required Func<SubscriptionFilter, bool> Applies { get; init; }

    public required Func<SubscriptionFilter, StoryView, bool> Test { get; init; }

    /// <summary>What matched.</summary>
    public required Func<SubscriptionFilter, StoryView, AlertGround> Accepted { get; init; }

    /// <summary>A sentence that says what did not match.</summary>
    public required Func<SubscriptionFilter, StoryView, string> Refused { get; init; }
}
