namespace NewsWatch.Feeds.Defaults;

/// <summary>A feed that is watched unless settings say otherwise. The language has two letters.</summary>
public sealed record DefaultFeed(string Url, string Publisher, string Language);
