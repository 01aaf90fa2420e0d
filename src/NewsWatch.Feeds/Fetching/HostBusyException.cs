namespace NewsWatch.Feeds.Fetching;

/// <summary>Ends an exchange before a host was asked, since others of this process held its places, or the store did not answer, for as long as it may wait.</summary>
internal sealed class HostBusyException(string message, Uri url) : FetchException(message)
{
    public Uri Url { get; } = url;
}
