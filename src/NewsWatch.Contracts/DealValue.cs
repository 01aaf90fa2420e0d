namespace NewsWatch.Contracts;

/// <summary>An amount in whole units of an ISO 4217 currency; the qualifier is up_to, at_least, more_than, about, or null.</summary>
public sealed record DealValue
{
    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    public string? Qualifier { get; init; }
}
