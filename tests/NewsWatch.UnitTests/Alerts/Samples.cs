using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.UnitTests.Alerts;

/// <summary>Ordinary values that tests change with "with".</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Time = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static Story Story { get; } = new()
    {
        Id = new Guid("5b1c0c5e-0000-8000-8000-000000000001"),
        Headline = "Orion and Vega build a chip",
        Status = DealStatus.Announced,
        Deal = new Deal { Type = DealType.Partnership, Parties = ["Orion", "Vega"] },
        Revision = 1,
        FirstPublishedUtc = Time,
        LastPublishedUtc = Time,
        OpenedUtc = Time,
    };

    public static Subscription Subscription { get; } = new() { Id = "desk", Destinations = [new Destination { Channel = "console" }] };

    public static Alert Alert { get; } = new()
    {
        Id = new Guid("5b1c0c5e-0000-8000-8000-000000000002"),
        SubscriptionId = "desk",
        Story = Story,
        Reason = "The subscription takes every story.",
        Grounds = [],
        RaisedUtc = Time,
    };
}
