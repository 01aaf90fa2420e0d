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

    /// <summary>Entries ever stored from this feed.</summary>
    public long Entries { get; init; }
}
