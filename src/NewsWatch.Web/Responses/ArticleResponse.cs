using System.Globalization;
using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>One news item and how far it came. Its text stays with its publisher.</summary>
internal sealed record ArticleResponse
{
    public required Guid Id { get; init; }

    public required Guid FeedId { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>As the feed says; it may be wrong.</summary>
    public required DateTime? PublishedUtc { get; init; }

    public required DateTime ReceivedUtc { get; init; }

    /// <summary>The stage at which its way ended, or that it is still under way.</summary>
    public required JourneyOutcome Outcome { get; init; }

    /// <summary>One sentence that says why its way ended there.</summary>
    public required string Why { get; init; }

    public static ArticleResponse From(ArticleJourney journey) => new()
    {
        Id = journey.Article.Id,
        FeedId = journey.Article.FeedId,
        Publisher = journey.Article.Publisher,
        Title = journey.Article.Title,
        Url = journey.Article.Url,
        PublishedUtc = journey.Article.PublishedUtc?.UtcDateTime,
        ReceivedUtc = journey.Article.ReceivedUtc.UtcDateTime,
        Outcome = journey.Outcome,
        Why = WhyOf(journey),
    };

    // The last stage that judged the article has the sentence; the first three outcomes are nobody's judgement.
    internal static string WhyOf(ArticleJourney journey) => journey.Outcome switch
    {
        JourneyOutcome.Waiting => "A stage has still to judge it.",
        JourneyOutcome.Unmatched => "No subscription matches the story, or none has been looked at yet.",
        JourneyOutcome.Alerted => AlertedWhy(journey),
        JourneyOutcome.Irrelevant when !journey.Detection!.Partnership => journey.Detection.Why,
        _ => journey.Decision!.Why,
    };

    private static string AlertedWhy(ArticleJourney journey)
    {
        if (journey.Alerts.Count == 0) return "Raised an alert.";
        var names = string.Join(", ", journey.Alerts.Select(raised => raised.Alert.SubscriptionId));
        return journey.MoreAlerts == 0 ? $"Raised an alert for {names}." : string.Create(CultureInfo.InvariantCulture, $"Raised an alert for {names} and {journey.MoreAlerts} more.");
    }
}
