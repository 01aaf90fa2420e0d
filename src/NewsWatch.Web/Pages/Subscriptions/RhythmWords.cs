using System.Globalization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Text;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>When alerts are sent, in the words of the reader.</summary>
internal static class RhythmWords
{
    /// <summary>Such as "together each day at 08:00 (Europe/Paris)".</summary>
    public static string Of(Subscription subscription, WordTable texts) => subscription.Digest switch
    {
        null => texts["rhythm.words.once"],
        { Every: DigestRhythm.Hourly } => texts["rhythm.words.hourly"],
        { Every: DigestRhythm.Daily } daily => texts.Fill("rhythm.words.daily", Time(daily.At), daily.TimeZone),
        { } weekly => texts.Fill("rhythm.words.weekly", Day(weekly.On, texts), Time(weekly.At), weekly.TimeZone),
    };

    public static string Of(QuietHours quiet, WordTable texts) => texts.Fill("rhythm.words.quiet", Time(quiet.From), Time(quiet.To), quiet.TimeZone);

    public static string Day(DayOfWeek day, WordTable texts) => CultureInfo.GetCultureInfo(texts.Language).DateTimeFormat.GetDayName(day);

    private static string Time(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
