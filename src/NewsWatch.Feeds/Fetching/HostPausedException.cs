namespace NewsWatch.Feeds.Fetching;

/// <summary>Ends an exchange before a host is asked that asked to be left alone for so much longer.</summary>
internal sealed class HostPausedException(string message, Uri url, TimeSpan left) : FetchException(message)
{
    public Uri Url { get; } = url;

    public TimeSpan Left { get; } = left;
}
