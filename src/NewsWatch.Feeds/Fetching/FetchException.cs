namespace NewsWatch.Feeds.Fetching;

/// <summary>Ends an exchange from within; the message becomes the failure's reason and never leaves the fetcher as an exception.</summary>
internal class FetchException(string message) : Exception(message);
