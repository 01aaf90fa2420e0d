using NewsWatch.Core.Articles;

namespace NewsWatch.Core.Stories;

/// <summary>When an article counts as published: feeds lie about the future, so never later than it was received.</summary>
internal static class EffectiveTime
{
    // Before the web: a date that was never set, such as one of year 1, from which no window could be counted back.
    private static readonly DateTimeOffset Earliest = new(1990, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static DateTimeOffset Of(Article article)
    {
        var time = article.PublishedUtc is { } published && published < article.ReceivedUtc ? published : article.ReceivedUtc;
        return time > Earliest ? time : Earliest;
    }

    /// <summary>True where it was too old when it arrived to be news.</summary>
    public static bool IsOld(Article article, TrackerSettings settings) => article.ReceivedUtc - Of(article) > settings.MaxArticleAge;

    /// <summary>The time between the article and the nearest end of what the story covers; zero inside it.</summary>
    public static TimeSpan Gap(Story story, DateTimeOffset time)
    {
        if (time > story.LastPublishedUtc) return time - story.LastPublishedUtc;
        return time < story.FirstPublishedUtc ? story.FirstPublishedUtc - time : TimeSpan.Zero;
    }
}
