namespace NewsWatch.Core.Deliveries;

/// <summary>Answers for each article why somebody was alerted, or why nobody was.</summary>
public interface IJourneys
{
    /// <summary>Null where no such article is kept.</summary>
    Task<ArticleJourney?> FindAsync(Guid articleId, CancellationToken cancellationToken);

    /// <summary>Newest article first.</summary>
    Task<IReadOnlyList<ArticleJourney>> ListAsync(JourneyQuery query, CancellationToken cancellationToken);
}
