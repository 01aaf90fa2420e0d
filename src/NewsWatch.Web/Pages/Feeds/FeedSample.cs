namespace NewsWatch.Web.Pages.Feeds;

/// <summary>An entry of a feed that is looked at before it is watched.</summary>
/// <param name="Title">Plain text of strangers.</param>
/// <param name="PublishedUtc">Null where the feed gives none.</param>
/// <param name="Link">As the feed has it, which may be no address at all; null where it gives none.</param>
public sealed record FeedSample(string Title, DateTimeOffset? PublishedUtc, string? Link);
