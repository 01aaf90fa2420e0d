using NewsWatch.Contracts;
using NewsWatch.Core.Articles;

namespace NewsWatch.Worker.Roles;

/// <summary>What checks of feeds say on the bus.</summary>
internal static class FeedMessages
{
    public static ArticleDiscovered Discovered(Article article) => new()
    {
        ArticleId = article.Id,
        FeedId = article.FeedId,
        Publisher = article.Publisher,
        Title = article.Title,
        Url = article.Url,
        Language = article.Language,
        PublishedUtc = article.PublishedUtc,
        ReceivedUtc = article.ReceivedUtc,
        Version = article.Version,
    };

    public static FeedFailing Failing(Feed feed) => new()
    {
        FeedId = feed.Id,
        Url = FeedAddress.Shown(feed.Url),
        Publisher = feed.Publisher,
        Reason = feed.AlarmReason!,
        FailingUtc = feed.AlarmUtc!.Value,
        LastSuccessUtc = feed.LastSuccessUtc,
        LastEntryUtc = feed.Postings.Count == 0 ? null : feed.Postings[^1],
        ExpectedQuiet = feed.ExpectedQuiet ?? TimeSpan.Zero,
    };

    /// <param name="before">The feed as it was before the check that succeeded.</param>
    /// <param name="recoveredUtc">The moment of that check.</param>
    public static FeedRecovered Recovered(Feed before, DateTimeOffset recoveredUtc) => new()
    {
        FeedId = before.Id,
        Url = FeedAddress.Shown(before.Url),
        Publisher = before.Publisher,
        Reason = before.AlarmReason!,
        FailingUtc = before.AlarmUtc!.Value,
        RecoveredUtc = recoveredUtc,
    };
}
