namespace NewsWatch.Core.Alerts;

/// <summary>
/// How an attempt to save a subscription ended: with what was saved, with what is wrong with it, or, with neither, because
/// somebody else had changed it meanwhile.
/// </summary>
public sealed record SubscriptionSaved(StoredSubscription? Saved, IReadOnlyList<string> Errors)
{
    /// <summary>What was to be saved, with the names that companies have here.</summary>
    public Subscription? Named { get; init; }

    /// <summary>What is known of the readers of what was saved.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];
}
