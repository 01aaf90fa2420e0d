using System.Globalization;
using System.Xml.Linq;
using NewsWatch.Core.Articles;
using NewsWatch.Feeds.Parsing.Markup;

namespace NewsWatch.Feeds.Parsing.Entries;

/// <summary>
/// How often a feed asks to be read: RSS 2.0 <c>ttl</c>, <c>skipHours</c>, <c>skipDays</c>, and the syndication module of RSS 1.0.
/// What is not of the form that these specify says nothing.
/// </summary>
internal static class FeedWishes
{
    private const int MaxFrequency = 10_000;
    private const int HoursOfDay = 24;

    public static PublisherWishes Of(FeedDocument document) => new()
    {
        Ttl = Number(document.Head.Element("ttl")) is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        UpdatePeriod = UpdatePeriod(document.Head),
        SkipHours = SkipHours(document.Head),
        SkipDays = SkipDays(document.Head),
    };

    private static TimeSpan? UpdatePeriod(XElement head)
    {
        TimeSpan? period = head.Element(Namespaces.Syndication + "updatePeriod")?.Value.Trim().ToLowerInvariant() switch
        {
            "hourly" => TimeSpan.FromHours(1),
            "daily" => TimeSpan.FromDays(1),
            "weekly" => TimeSpan.FromDays(7),
            "monthly" => TimeSpan.FromDays(30),
            "yearly" => TimeSpan.FromDays(365),
            _ => null,
        };
        return period / (Number(head.Element(Namespaces.Syndication + "updateFrequency")) ?? 1);
    }

    // Some count the hours from 1 to 24, as an early version of the specification did.
    private static List<int> SkipHours(XElement head) =>
    [
        .. Children(head, "skipHours", "hour")
            .Select(hour => int.TryParse(hour, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
            .Where(hour => hour is >= 0 and <= HoursOfDay)
            .Select(hour => hour % HoursOfDay)
            .Distinct()
            .Order(),
    ];

    private static List<DayOfWeek> SkipDays(XElement head) =>
    [
        .. Children(head, "skipDays", "day")
            .SelectMany(day => Enum.GetValues<DayOfWeek>().Where(each => each.ToString().Equals(day, StringComparison.OrdinalIgnoreCase)))
            .Distinct()
            .Order(),
    ];

    private static IEnumerable<string> Children(XElement head, string list, string item) =>
        head.Element(list)?.Elements(item).Take(HoursOfDay + 1).Select(element => element.Value.Trim()) ?? [];

    private static int? Number(XElement? element) =>
        int.TryParse(element?.Value.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? Math.Min(number, MaxFrequency)
            : null;
}
