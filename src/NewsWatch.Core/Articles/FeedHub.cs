namespace NewsWatch.Core.Articles;

/// <summary>A feed's subscription at its WebSub hub (W3C Recommendation WebSub, 2018).</summary>
public sealed record FeedHub
{
    /// <summary>The address of the hub as the feed names it.</summary>
    public required string Url { get; init; }

    /// <summary>The topic's address: the feed's own rel=self.</summary>
    public required string Topic { get; init; }

    /// <summary>What the hub signs its content with; null until a subscription was asked for.</summary>
    public string? Secret { get; init; }

    public DateTimeOffset? AskedUtc { get; init; }

    /// <summary>When the hub verified the subscription; null where it has not.</summary>
    public DateTimeOffset? VerifiedUtc { get; init; }

    public DateTimeOffset? LeaseUntilUtc { get; init; }

    /// <summary>When to ask the hub next: a first time, again after a failure, or to renew the lease.</summary>
    public DateTimeOffset? NextAskUtc { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>One line that says why the hub did not subscribe, or <see cref="Silence"/>; null where all is well.</summary>
    public string? Error { get; init; }

    /// <summary>The error of a hub that granted a subscription and did not push what a poll found; it stands until it pushes.</summary>
    public const string Silence = "the hub did not push new entries that a poll found";

    /// <summary>Whether the hub can be relied on at this moment to say what is new.</summary>
    public bool Pushes(DateTimeOffset nowUtc) => LeaseUntilUtc > nowUtc && Error != Silence;
}
