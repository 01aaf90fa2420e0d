using NewsWatch.Core.Detection;

namespace NewsWatch.Core.Stories.Deals;

/// <summary>A story without its articles, with the members of <see cref="Story"/> that figures are made of.</summary>
public sealed record FiledDeal
{
    public required Guid Id { get; init; }

    public required DealStatus Status { get; init; }

    public required Deal Deal { get; init; }

    public required DateTimeOffset OpenedUtc { get; init; }

    public required DateTimeOffset FirstPublishedUtc { get; init; }

    public bool Demo { get; init; }

    public DealStanding Standing => Status switch
    {
        DealStatus.Reported => DealStanding.Reported,
        DealStatus.Denied or DealStatus.Ended => DealStanding.Over,
        _ => DealStanding.Announced,
    };

    /// <summary>The first day of the month (UTC) of its first article; a feed's date that lies ahead counts as the day of arrival.</summary>
    public DateOnly Month
    {
        get
        {
            var since = FirstPublishedUtc < OpenedUtc ? FirstPublishedUtc : OpenedUtc;
            return new DateOnly(since.UtcDateTime.Year, since.UtcDateTime.Month, 1);
        }
    }
}
