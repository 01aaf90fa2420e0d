namespace NewsWatch.Core.Articles;

/// <summary>Why a subscription did not come about, in one line, and when the hub is asked again.</summary>
/// <param name="IsDenial">The hub ended it: what it granted before holds no longer either.</param>
public sealed record HubFailure(string Reason, DateTimeOffset NextAskUtc, bool IsDenial = false);
