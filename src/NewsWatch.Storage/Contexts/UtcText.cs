using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// Timestamps in SQLite: text of one width in UTC, so that comparing and ordering texts is comparing and ordering times.
/// Microseconds are what PostgreSQL keeps too.
/// </summary>
internal sealed class UtcText() : ValueConverter<DateTimeOffset, string>(time => Write(time), text => Read(text))
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
