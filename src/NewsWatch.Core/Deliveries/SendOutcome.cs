namespace NewsWatch.Core.Deliveries;

public enum SendOutcome
{
    Success,

    /// <summary>Worth another attempt.</summary>
    Retryable,

    /// <summary>No attempt will ever succeed.</summary>
    Permanent,
}
