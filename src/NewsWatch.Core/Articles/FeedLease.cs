namespace NewsWatch.Core.Articles;

/// <summary>A request for feeds that are due at <see cref="NowUtc"/>.</summary>
public sealed record FeedLease
{
    /// <summary>Names the process; a restart is another owner.</summary>
    public required string Owner { get; init; }

    public required DateTimeOffset NowUtc { get; init; }

    public required TimeSpan Duration { get; init; }

    public required int MaxHosts { get; init; }

    /// <summary>Feeds of one host that are taken at once, to be read one after the other.</summary>
    public int MaxPerHost { get; init; } = 32;
}
