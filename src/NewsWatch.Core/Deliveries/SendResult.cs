namespace NewsWatch.Core.Deliveries;

/// <summary>How one attempt ended. The reason is a short stable word for metrics; the detail is one line without secrets.</summary>
public sealed record SendResult
{
    public required SendOutcome Outcome { get; init; }

    /// <summary>Such as "ok", "timeout", "http_500", "refused", "gone".</summary>
    public required string Reason { get; init; }

    public string Detail { get; init; } = "";

    /// <summary>How long the receiver asks to wait before anything more is sent to it, this message or another.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// What failed is the operator's own, such as their mail server or its password: it says nothing of the destination, which is not held
    /// or disabled for it.
    /// </summary>
    public bool IsOurs { get; init; }

    public static SendResult Success { get; } = new() { Outcome = SendOutcome.Success, Reason = "ok" };
}
