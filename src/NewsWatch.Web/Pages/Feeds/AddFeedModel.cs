namespace NewsWatch.Web.Pages.Feeds;

/// <summary>What was written, and what it led to; null where nothing was sent yet.</summary>
public sealed record AddFeedModel(string Written, FeedFinding? Finding);
