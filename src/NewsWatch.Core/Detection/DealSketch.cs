namespace NewsWatch.Core.Detection;

/// <summary>Whom title and first sentences of an article are about, and the state of things in the words of the title.</summary>
public sealed record DealSketch(Deal Deal, DealStatus Status)
{
    /// <summary>Older deals that it recalls.</summary>
    public IReadOnlyList<Deal> Background { get; init; } = [];
}
