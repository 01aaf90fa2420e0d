namespace NewsWatch.Feeds.Pages.Robots;

/// <summary>What a site's robots.txt said; the obstacle is why it could not be read, null where it could.</summary>
internal sealed record RobotsCopy(RobotsRules Rules, string? Obstacle, DateTimeOffset ExpiresUtc);
