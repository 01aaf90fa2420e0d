namespace NewsWatch.Feeds.Pages.Robots;

/// <summary>One allow or disallow line; the pattern is in the form that <see cref="RobotsPath.Normalise"/> gives.</summary>
internal sealed record RobotsRule(bool Allows, string Pattern);
