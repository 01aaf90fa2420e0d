using System.Globalization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Channels;
using NewsWatch.UnitTests.Alerts;

namespace NewsWatch.UnitTests.Delivery.Channels;

internal static class Messages
{
    public static AlertMessage Ordinary => Of(Samples.Alert);

    public static AlertMessage Titled(string title) => Of(Samples.Alert with
    {
        Reason = title,
        Grounds = null,
        Story = Samples.Story with { Headline = title, Evidence = [new Evidence("parties", title)], Sources = [Source(1, title)] },
    });

    /// <summary>Far more than any channel takes, in a script of three bytes a character.</summary>
    public static AlertMessage Huge => Of(Samples.Alert with
    {
        Story = Samples.Story with
        {
            Headline = new string('芯', 5000),
            Evidence = [.. Enumerable.Range(0, 100).Select(n => new Evidence("parties", $"{n}{new string('片', 3000)}"))],
            Sources = [.. Enumerable.Range(0, 500).Select(n => Source(n, new string('新', 1000)))],
        },
    });

    /// <summary>Further entries of a digest, "Entry 1" and so on.</summary>
    public static IEnumerable<LinkedAlert> Entries(int count) => Enumerable.Range(1, count).Select(n => new LinkedAlert(
        Samples.Alert with { Story = Samples.Story with { Headline = string.Create(CultureInfo.InvariantCulture, $"Entry {n}") } }, null));

    public static AlertMessage Of(Alert alert) => new(
        new Core.Deliveries.Delivery
        {
            Id = new Guid("5b1c0c5e-0000-8000-8000-000000000003"),
            AlertId = alert.Id,
            SubscriptionId = alert.SubscriptionId,
            Destination = new Destination { Channel = "test" },
            State = DeliveryState.Sending,
            Attempt = 1,
            CreatedUtc = alert.RaisedUtc,
            DueUtc = alert.RaisedUtc,
        },
        alert);

    public static StorySource Source(int number, string title) => new()
    {
        ArticleId = new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
        Publisher = $"Herald {number.ToString(CultureInfo.InvariantCulture)}",
        Url = $"https://news.example/{number.ToString(CultureInfo.InvariantCulture)}",
        Title = title,
        Lang = "zh",
        ReceivedUtc = Samples.Time,
    };
}
