namespace NewsWatch.Core.Alerts;

/// <summary>The mail that asks a reader to confirm, on its way to them.</summary>
public sealed record Invitation
{
    /// <summary>The destination of the subscription that it goes to.</summary>
    public required Guid DestinationId { get; init; }

    /// <summary>The number of the attempt that runs or ended last; the first is 1.</summary>
    public required int Attempt { get; init; }

    /// <summary>When the next attempt is due, or the running one is given up; null where it was sent or there are no more attempts.</summary>
    public DateTimeOffset? DueUtc { get; init; }

    public DateTimeOffset? SentUtc { get; init; }

    /// <summary>How many of these mails have reached the reader's server.</summary>
    public int Sent { get; init; }

    /// <summary>Why the last attempt failed; null after one that did not.</summary>
    public string? LastError { get; init; }
}
