namespace NewsWatch.Core.Alerts;

/// <summary>What a filter would have sent in the days before now.</summary>
public sealed record SubscriptionPreview
{
    public const int MostDays = 30;

    /// <summary>How far back was looked: 30, or less where there are very many stories.</summary>
    public required double Days { get; init; }

    /// <summary>Stories that were looked at.</summary>
    public required int Stories { get; init; }

    /// <summary>Alerts, changes of stories counted where the filter takes them.</summary>
    public required int Alerts { get; init; }

    public double AlertsPerWeek => Math.Round(Alerts * 7.0 / Days, 1);

    /// <summary>Stories that the filter takes.</summary>
    public required int Matching { get; init; }

    /// <summary>The newest 500 of these, newest first.</summary>
    public required IReadOnlyList<PreviewedStory> Matches { get; init; }
}
