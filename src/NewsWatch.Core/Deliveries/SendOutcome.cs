namespace NewsWatch.Core.Deliveries;

public enum SendOutcome
{
    Success,

    /// <summary>Worth another attempt.</summary>
    Retryable,

    /// <summary>No attempt at this message will ever succeed; another message to the same destination may.</summary>
    Permanent,

    /// <summary>The destination says that it is no more: nothing is to be sent there until its owner enables it again.</summary>
    Gone,
}
