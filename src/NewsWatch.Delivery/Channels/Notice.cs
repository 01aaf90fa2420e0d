namespace NewsWatch.Delivery.Channels;

/// <summary>A message about a subscription itself rather than about a story.</summary>
public sealed record Notice
{
    /// <summary>The identity that receivers see, the same on retries.</summary>
    public required Guid Id { get; init; }

    public required NoticeKind Kind { get; init; }

    public required string SubscriptionId { get; init; }

    public required DateTimeOffset CreatedUtc { get; init; }

    /// <summary>Two letters, as in <see cref="AlertMessage.Language"/>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the reader acts, such as the page that confirms.</summary>
    public Uri? Link { get; init; }

    /// <summary>One line without secrets, such as the destination that was disabled and why; may be empty.</summary>
    public string Detail { get; init; } = "";
}
