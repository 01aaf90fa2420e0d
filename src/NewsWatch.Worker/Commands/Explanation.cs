using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Commands;

/// <summary>What every stage makes of one article.</summary>
public sealed record Explanation
{
    public required ArticleLine Article { get; init; }

    public required DetectionResult Detection { get; init; }

    /// <summary>Why the running program would read the article's page first; null where this text will do.</summary>
    public string? PageNeed { get; init; }

    /// <summary>The tracker's decision where no other article was seen.</summary>
    public required TrackDecision Decision { get; init; }

    /// <summary>Empty where the tracker alerts nobody.</summary>
    public required IReadOnlyList<SubscriptionVerdict> Subscriptions { get; init; }
}
