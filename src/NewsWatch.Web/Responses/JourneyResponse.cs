using NewsWatch.Core.Deliveries;

namespace NewsWatch.Web.Responses;

/// <summary>One article's path through all stages, as far as it came.</summary>
internal sealed record JourneyResponse
{
    public required ArticleResponse Article { get; init; }

    /// <summary>Null where its page was not asked for.</summary>
    public required ArticlePageResponse? Page { get; init; }

    /// <summary>Null while it waits to be judged.</summary>
    public required DetectionResponse? Detection { get; init; }

    /// <summary>Null where no tracker has looked at it.</summary>
    public required DecisionResponse? Decision { get; init; }

    /// <summary>The first hundred of the alerts that this article caused, by subscription.</summary>
    public required IReadOnlyList<AlertJourneyResponse> Alerts { get; init; }

    /// <summary>How many alerts there are besides.</summary>
    public required int MoreAlerts { get; init; }

    public static JourneyResponse From(ArticleJourney journey) => new()
    {
        Article = ArticleResponse.From(journey),
        Page = ArticlePageResponse.From(journey.Article),
        Detection = journey.Detection is null ? null : DetectionResponse.From(journey.Detection),
        Decision = journey.Decision is null ? null : DecisionResponse.From(journey.Decision),
        Alerts = [.. journey.Alerts.Select(AlertJourneyResponse.From)],
        MoreAlerts = journey.MoreAlerts,
    };
}
