namespace NewsWatch.Core.Stories;

public sealed record StorySource
{
    public required Guid ArticleId { get; init; }

    public required string Publisher { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public required string Lang { get; init; }

    public required DateTimeOffset ReceivedUtc { get; init; }
}
