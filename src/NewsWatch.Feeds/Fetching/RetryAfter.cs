using System.Globalization;
using System.Net.Http.Headers;

namespace NewsWatch.Feeds.Fetching;

/// <summary>RFC 9110, section 10.2.3: seconds or a date.</summary>
internal static class RetryAfter
{
    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        if (!headers.NonValidated.TryGetValues("Retry-After", out var values)) return null;
        var value = values.ToString().Trim();
        if (long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
        }

        var date = Parsing.Dates.FeedDate.Read(value);
        return date is null || date <= now ? null : date - now;
    }
}
