namespace NewsWatch.Feeds.Discovery;

/// <summary>An address at which a page offers, or may offer, a feed.</summary>
/// <param name="Url">Absolute, http or https, without a fragment.</param>
/// <param name="Title">As the page names it; empty where it does not.</param>
/// <param name="Kind">As the page says.</param>
/// <param name="Evidence">Only a declared feed can be told to a person as one; the others must be tried first.</param>
public sealed record DiscoveredFeed(Uri Url, string Title, FeedKind Kind, FeedEvidence Evidence);
