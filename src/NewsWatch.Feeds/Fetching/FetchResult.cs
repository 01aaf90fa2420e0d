namespace NewsWatch.Feeds.Fetching;

/// <summary>How one exchange ended: a body, nothing new, or a reason.</summary>
public abstract record FetchResult
{
    private protected FetchResult()
    {
    }

    /// <summary>Validators as received, also with a 304; null where the server sent none.</summary>
    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary><c>Cache-Control: max-age</c>; null where the server sent none.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Where the address moved for good, by the server's word; null where it did not say so.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>The address that answered after redirects.</summary>
    public required Uri FinalUrl { get; init; }
}
