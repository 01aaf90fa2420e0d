using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Worker.Commands;

/// <summary>What explain --json writes: detect's line, the rules that led to it, and what follows from it.</summary>
public sealed record ExplainedLine
{
    public required DetectedLine Detection { get; init; }

    public required IReadOnlyList<DetectionStep> Steps { get; init; }

    /// <summary>Why the running program would read the article's page first; null where this text will do.</summary>
    public string? PageNeed { get; init; }

    public required ArticleRole Role { get; init; }

    public required bool Alert { get; init; }

    public required string RoleWhy { get; init; }

    public required IReadOnlyList<SubscriptionVerdict> Subscriptions { get; init; }

    public static ExplainedLine Of(Explanation explanation) => new()
    {
        Detection = DetectedLine.Of(explanation.Article.Id, explanation.Detection),
        Steps = explanation.Detection.Steps,
        PageNeed = explanation.PageNeed,
        Role = explanation.Decision.Role,
        Alert = explanation.Decision.Alert,
        RoleWhy = explanation.Decision.Why,
        Subscriptions = explanation.Subscriptions,
    };
}
