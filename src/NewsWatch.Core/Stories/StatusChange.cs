using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories;

/// <summary>
/// A status only moves forward: reported, then denied, then announced, then ended. A later report about an announced deal,
/// or a company that denies a quarrel about it, takes nothing back, and no status can be told twice.
/// </summary>
internal static class StatusChange
{
    public static bool IsNews(DealStatus from, DealStatus to) => Rank(to) > Rank(from);

    private static int Rank(DealStatus status) => status switch
    {
        DealStatus.Reported => 0,
        DealStatus.Denied => 1,
        DealStatus.Announced => 2,
        DealStatus.Ended => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };
}
