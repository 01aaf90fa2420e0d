namespace NewsWatch.Core.Deliveries;

/// <summary>Answers for each article why somebody was alerted, or why nobody was.</summary>
public interface IJourneys
{
    /// <summary>With the first hundred of its alerts. Null where no such article is kept.</summary>
    Task<ArticleJourney?> FindAsync(Guid articleId, CancellationToken cancellationToken);

    /// <summary>Newest article first; without the alerts, of which a list only says whether there are any.</summary>
    Task<IReadOnlyList<ArticleJourney>> ListAsync(JourneyQuery query, CancellationToken cancellationToken);
}
