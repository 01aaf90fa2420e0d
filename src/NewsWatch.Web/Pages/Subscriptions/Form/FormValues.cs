using NewsWatch.Core.Alerts;
using NewsWatch.Web.Requests;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>What the choices of the form send.</summary>
internal static class FormValues
{
    public const string TellAll = "all";
    public const string TellFirst = "first";
    public const string TellChanges = "changes";
    public const string AtOnce = "once";
    public const string DefaultZone = "Etc/UTC";

    public static IReadOnlyList<string> Tells { get; } = [TellAll, TellFirst, TellChanges];

    public static IReadOnlyList<string> Rhythms { get; } = [AtOnce, .. EnumParameter<DigestRhythm>.Names];

    /// <summary>The week as most of the world has it.</summary>
    public static IReadOnlyList<string> Days { get; } =
        [.. Enumerable.Range(1, 7).Select(day => EnumParameter<DayOfWeek>.NameOf((DayOfWeek)(day % 7)))];

    /// <summary>Those that are places, of the IANA time zone database, and UTC.</summary>
    public static IReadOnlyList<string> Zones => Places.Value;

    private static readonly Lazy<IReadOnlyList<string>> Places = new(() =>
    [
        DefaultZone,
        .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ]);
}
