using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Deliveries;

/// <summary>One article's path through all stages, as far as it came.</summary>
public sealed record ArticleJourney
{
    public required Article Article { get; init; }

    /// <summary>Null while it waits to be judged.</summary>
    public DetectionResult? Detection { get; init; }

    /// <summary>Null where no tracker has looked at it. Its story is the story as it stands now.</summary>
    public TrackDecision? Decision { get; init; }

    /// <summary>True where somebody was alerted.</summary>
    public bool IsAlerted { get; init; }

    /// <summary>The first of the alerts that this article caused, by their subscriptions. None in a list, where one journey of many is wanted.</summary>
    public IReadOnlyList<AlertJourney> Alerts { get; init; } = [];

    /// <summary>How many alerts it caused besides <see cref="Alerts"/>.</summary>
    public int MoreAlerts { get; init; }

    public JourneyOutcome Outcome => this switch
    {
        { Detection: null } or { Detection.Partnership: true, Decision: null } => JourneyOutcome.Waiting,
        { Decision: null or { Role: ArticleRole.None } } => JourneyOutcome.Irrelevant,
        { Decision.Alert: true } => IsAlerted ? JourneyOutcome.Alerted : JourneyOutcome.Unmatched,
        { Decision.Role: ArticleRole.Mention } => JourneyOutcome.Mention,
        _ => JourneyOutcome.Known,
    };
}
