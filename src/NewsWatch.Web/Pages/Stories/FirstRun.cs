namespace NewsWatch.Web.Pages.Stories;

/// <summary>What an instance without stories is about to do.</summary>
public sealed record FirstRun
{
    /// <summary>How many feeds are watched.</summary>
    public required int Feeds { get; init; }

    /// <summary>How many of them have been read.</summary>
    public required int Read { get; init; }

    /// <summary>When the next one is asked; null where none is checked.</summary>
    public DateTimeOffset? NextCheckUtc { get; init; }

    public required DateTimeOffset NowUtc { get; init; }
}
