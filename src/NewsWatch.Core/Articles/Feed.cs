namespace NewsWatch.Core.Articles;

/// <summary>A watched feed with what the last checks left behind.</summary>
public sealed record Feed
{
    /// <summary>Derived from the address, see <see cref="ArticleIdentity.ForFeed"/>.</summary>
    public required Guid Id { get; init; }

    public required string Url { get; init; }

    /// <summary>A name for readers; the feed's own title fills it where settings give none.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>A two-letter language code that settings or the feed declare; null where unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Validators of the last 200, returned to the server byte for byte.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    public required DateTimeOffset NextCheckUtc { get; init; }

    public DateTimeOffset? LastCheckUtc { get; init; }

    public DateTimeOffset? LastSuccessUtc { get; init; }

    /// <summary>One line that says why the last check failed; null after a success.</summary>
    public string? LastError { get; init; }

    /// <summary>Failures in a row; 0 after a success.</summary>
    public int Failures { get; init; }

    /// <summary>Why checks failed of late, latest first; a success ends no history.</summary>
    public IReadOnlyList<FeedFault> Faults { get; init; } = [];

    /// <summary>Entries ever stored from this feed.</summary>
    public long Entries { get; init; }

    public FeedOrigin Origin { get; init; }

    /// <summary>The title that the feed gives itself, or that the operator's list gave it; null where unknown.</summary>
    public string? Title { get; init; }

    /// <summary>Where the operator's list files it, levels parted by a slash; null at the top.</summary>
    public string? Folder { get; init; }

    /// <summary>The page that the feed belongs to; null where unknown.</summary>
    public string? SiteUrl { get; init; }

    /// <summary>Where the feed stands now, after it said so three times; null where it stands at <see cref="Url"/>.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Where the last answers said that the feed moved for good, and how many in a row said the same.</summary>
    public string? RedirectTo { get; init; }

    public int RedirectCount { get; init; }

    /// <summary>When the validators were last given up and taken anew.</summary>
    public DateTimeOffset? ValidatorsUtc { get; init; }

    /// <summary>The moments of the last entries, oldest first, to the minute: the feed's posting rhythm.</summary>
    public IReadOnlyList<DateTimeOffset> Postings { get; init; } = [];

    public PublisherWishes Wishes { get; init; } = PublisherWishes.None;

    public DateTimeOffset? FirstSuccessUtc { get; init; }

    /// <summary>How long the feed may be silent or failing before the operator is told; null until its first check.</summary>
    public TimeSpan? ExpectedQuiet { get; init; }

    /// <summary>The first failure in a row; null after a success.</summary>
    public DateTimeOffset? FailingSinceUtc { get; init; }

    /// <summary>When the operator was told that the feed is silent, failing or gone, and why; null where all is well.</summary>
    public DateTimeOffset? AlarmUtc { get; init; }

    public string? AlarmReason { get; init; }

    /// <summary>Since when the feed is not checked although it is wanted, and why: it is gone, or the operator paused it.</summary>
    public DateTimeOffset? DisabledUtc { get; init; }

    public string? DisabledReason { get; init; }

    /// <summary>The feed's WebSub hub; null where it names none.</summary>
    public FeedHub? Hub { get; init; }

    /// <summary>The <see cref="DisabledReason"/> of a feed that the operator paused.</summary>
    public const string PausedReason = "paused by an operator";

    public bool IsPaused => DisabledReason == PausedReason;

    public FeedState State => this switch
    {
        { DisabledUtc: not null } => FeedState.Disabled,
        { AlarmUtc: not null } => FeedState.Failing,
        { LastError: not null } => FeedState.Retrying,
        { LastCheckUtc: null } => FeedState.Waiting,
        _ => FeedState.Well,
    };

    /// <summary>One line that says why the feed is not well; null where it is, or was not checked yet.</summary>
    public string? Why => DisabledReason ?? (AlarmUtc is null ? LastError : AlarmReason);

    /// <summary>The address to ask.</summary>
    public string Address => MovedTo ?? Url;
}
