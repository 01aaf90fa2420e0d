using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>A deal as one article tells it; the status is null where it is only recalled.</summary>
internal sealed record DealReport(Deal Deal, DealStatus? Status, DateTimeOffset Time)
{
    /// <summary>What is denied or ended must have been told before.</summary>
    public bool LooksBack => Status is DealStatus.Denied or DealStatus.Ended;
}
