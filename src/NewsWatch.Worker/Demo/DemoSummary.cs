using System.Globalization;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Demo;

internal static class DemoSummary
{
    public static string Of(PipelineTotals totals) => string.Create(
        CultureInfo.InvariantCulture,
        $"""

        The week in numbers
          {totals.Articles,5} entries read
          {totals.Partnerships,5} judged to be news of an AI-chip partnership
          {totals.Grouped,5} of them grouped into {totals.Stories} stories
          {totals.Alerts,5} alerts: {totals.Openings} new stories, {totals.Alerts - totals.Openings} with news about a known one

        """);
}
