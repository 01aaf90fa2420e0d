using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Matching;

/// <summary>A deal as one article tells or names it.</summary>
internal sealed record DealReport
{
    public required Deal Deal { get; init; }

    public required DateTimeOffset Time { get; init; }

    /// <summary>Null where the deal is only recalled or named.</summary>
    public DealStatus? Status { get; init; }

    /// <summary>True where the article is judged to tell of the deal: only such an article opens a story or changes its facts.</summary>
    public bool IsJudged { get; init; }

    /// <summary>True where the title itself says that the parties deal.</summary>
    public bool IsInTitle { get; init; }

    /// <summary>What is denied or ended must have been told before.</summary>
    public bool LooksBack => Status is DealStatus.Denied or DealStatus.Ended;

    public bool NamesPair => Deal.Parties.Count >= 2;
}
