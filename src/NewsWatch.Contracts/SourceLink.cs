namespace NewsWatch.Contracts;

/// <summary>An article that tells of the story.</summary>
public sealed record SourceLink
{
    public required Guid ArticleId { get; init; }

    public required string Publisher { get; init; }

    public required string Title { get; init; }

    public required string Url { get; init; }

    /// <summary>Two letters.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset ReceivedUtc { get; init; }

    /// <summary>How sure the judgement was that it tells of a deal, 0 to 1; null where it was not judged to.</summary>
    public double? Score { get; init; }
}
