namespace NewsWatch.Feeds.Fetching;

/// <summary>The server holds what was read before.</summary>
public sealed record FetchNotModified : FetchResult;
