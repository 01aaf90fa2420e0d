using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories.Deals;
using NewsWatch.Core.Text;

namespace NewsWatch.UnitTests.Stories.Deals;

/// <summary>Deals that differ only in what a test is about.</summary>
internal static class DealSamples
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static Guid Id(int number) => DerivedId.From("deal", $"{number}");

    public static FiledDeal Deal(int number, params string[] parties) => new()
    {
        Id = Id(number),
        Status = DealStatus.Announced,
        Deal = new Deal { Type = DealType.Supply, Parties = parties },
        OpenedUtc = Noon,
        FirstPublishedUtc = Noon.AddHours(-1),
    };

    public static FiledDeal Stating(this FiledDeal deal, double? gigawatts, double? dollars) =>
        deal with { Deal = deal.Deal with { CapacityGw = gigawatts, ValueUsd = dollars } };

    public static FiledDeal In(this FiledDeal deal, int year, int month, int day = 15) =>
        deal with { FirstPublishedUtc = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) };
}
