namespace NewsWatch.Core.Detection;

/// <summary>A positive's deal with all that is said about it.</summary>
public sealed record WrittenDeal(Deal Deal, DealStatus Status, IReadOnlyList<Deal> Background, IReadOnlyList<Evidence> Evidence)
{
    public required IReadOnlyList<CastParty> Cast { get; init; }
}
