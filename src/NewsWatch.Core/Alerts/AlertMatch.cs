namespace NewsWatch.Core.Alerts;

/// <summary>Whether a subscription is told of a story revision, and by which rule of it, in one English sentence.</summary>
public sealed record AlertMatch(bool Matches, string Reason)
{
    /// <summary>The same without words; empty where the subscription takes every story, or refuses this one.</summary>
    public IReadOnlyList<AlertGround> Grounds { get; init; } = [];

    public static AlertMatch Accepted(IReadOnlyList<AlertGround> grounds) => new(true, GroundText.Of(grounds)) { Grounds = grounds };
}
