namespace NewsWatch.Core.Alerts;

/// <summary>A subscription with where it stands: in the configuration, which alone can change it, or in the store.</summary>
public sealed record ListedSubscription(StoredSubscription Stored, bool Declared)
{
    /// <summary>What is known of its readers.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    public ConsentState ConsentOf(Guid destinationId) =>
        Consents.FirstOrDefault(consent => consent.DestinationId == destinationId)?.State ?? ConsentState.Given;
}
