namespace NewsWatch.Core.Alerts;

/// <summary>Whether a subscription is told of a story revision, and by which rule of it, in one sentence.</summary>
public sealed record AlertMatch(bool Matches, string Reason);
