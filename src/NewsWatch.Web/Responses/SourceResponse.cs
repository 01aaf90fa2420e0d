using NewsWatch.Core.Stories;

namespace NewsWatch.Web.Responses;

/// <summary>An article that tells a story.</summary>
internal sealed record SourceResponse
{
    public required Guid ArticleId { get; init; }

    public required string Publisher { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>The article's language, two letters.</summary>
    public required string Lang { get; init; }

    public required DateTime ReceivedUtc { get; init; }

    public static SourceResponse From(StorySource source) => new()
    {
        ArticleId = source.ArticleId,
        Publisher = source.Publisher,
        Url = source.Url,
        Title = source.Title,
        Lang = source.Lang,
        ReceivedUtc = source.ReceivedUtc.UtcDateTime,
    };
}
