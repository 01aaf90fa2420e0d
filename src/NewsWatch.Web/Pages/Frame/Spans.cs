using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Text;

namespace NewsWatch.Web.Pages.Frame;

/// <summary>Spans of time in words, as long as they need to be: "40 s", "3 min", "2 h", "5 d".</summary>
internal static class Spans
{
    private const string None = "–";

    public static string Write(TimeSpan? span, WordTable texts) => span switch
    {
        null => None,
        { TotalSeconds: < 10 } moment => texts.Fill("span.s", texts.Number(Math.Round(moment.TotalSeconds, 1))),
        { TotalMinutes: < 2 } seconds => texts.Fill("span.s", texts.Number(Math.Round(seconds.TotalSeconds))),
        { TotalHours: < 2 } minutes => texts.Fill("span.min", texts.Number(Math.Round(minutes.TotalMinutes))),
        { TotalDays: < 2 } hours => texts.Fill("span.h", texts.Number(Math.Round(hours.TotalHours))),
        { } days => texts.Fill("span.d", texts.Number(Math.Round(days.TotalDays))),
    };

    /// <summary>The half and the nineteen in twenty that were not slower.</summary>
    public static string Write(LatencyFigures? latency, WordTable texts) => latency is null
        ? None
        : $"{Write(TimeSpan.FromSeconds(latency.MedianSeconds), texts)} · {Write(TimeSpan.FromSeconds(latency.P95Seconds), texts)}";
}
