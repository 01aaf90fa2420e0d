using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

public sealed record StorySource
{
    public required Guid ArticleId { get; init; }

    public required string Publisher { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public required string Lang { get; init; }

    public required DateTimeOffset ReceivedUtc { get; init; }

    /// <summary>The earlier of published and received.</summary>
    public DateTimeOffset EffectiveUtc { get; init; }

    /// <summary>The page's address in one form, see <see cref="Articles.CanonicalUrl"/>; empty where there is none.</summary>
    public string Address { get; init; } = "";

    /// <summary>A digest of the title's letters, the same for a copy; empty for a short title.</summary>
    public string TitleKey { get; init; } = "";

    /// <summary>Null where the article names the deal without being judged to tell of one.</summary>
    public DealStatus? Status { get; init; }

    public DealType? Type { get; init; }

    /// <summary>How sure the judgement was that the article tells of a deal, 0 to 1; null where it was not judged to.</summary>
    public double? Score { get; init; }

    /// <summary>What this source itself says, so that a figure or party can be confirmed by a second publisher.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    public double? CapacityGw { get; init; }

    public double? ValueUsd { get; init; }
}
