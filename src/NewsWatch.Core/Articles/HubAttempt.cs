namespace NewsWatch.Core.Articles;

/// <summary>A request to a hub: what it is to sign with, when it went out, and when it counts as failed unless verified.</summary>
public sealed record HubAttempt(string Secret, DateTimeOffset AskedUtc, DateTimeOffset NextAskUtc);
