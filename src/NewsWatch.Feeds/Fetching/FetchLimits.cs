namespace NewsWatch.Feeds.Fetching;

/// <summary>Bounds on one exchange with a server. No server can hold a poller longer or fill its memory further.</summary>
public sealed record FetchLimits
{
    /// <summary>Of the inflated body.</summary>
    public long MaxBytes { get; init; } = Parsing.ParseLimits.MaxBytes;

    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>From the request to the answer's headers, connecting included.</summary>
    public TimeSpan HeadersTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For the whole exchange, redirects included; waiting for a place at a host does not count.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For all the waiting of an exchange: at its own host, and at those to which it is sent.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A body must bring <see cref="MinBytesPerWindow"/> in every such span.</summary>
    public TimeSpan RateWindow { get; init; } = TimeSpan.FromSeconds(20);

    public long MinBytesPerWindow { get; init; } = 20 * 1024;

    public int MaxRedirects { get; init; } = 5;

    public int MaxConnectionsPerHost { get; init; } = 1;
}
