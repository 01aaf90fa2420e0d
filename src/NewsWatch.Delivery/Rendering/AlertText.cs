using System.Globalization;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;

namespace NewsWatch.Delivery.Rendering;

/// <summary>An alert as plain lines for channels that show text.</summary>
public static class AlertText
{
    private const int MaxTitle = 200;
    private const int MaxQuote = 240;
    private const int MaxQuotes = 6;
    private const int MaxSources = 8;

    public static IReadOnlyList<AlertLine> Lines(Alert alert) => [.. LinesOf(alert)];

    private static IEnumerable<AlertLine> LinesOf(Alert alert)
    {
        var story = alert.Story;
        var kind = alert.Opens || story.Revision == 1 ? "NEW" : $"UPDATE {story.Revision.ToString(CultureInfo.InvariantCulture)}";
        yield return new AlertLine(AlertLineKind.Headline, $"{kind}  {SafeText.Line(story.Headline, MaxTitle)}");
        var parties = string.Join(" + ", story.Deal.Parties.Select(party => SafeText.Line(party)));
        yield return new AlertLine(AlertLineKind.Parties, $"{parties} ({FactText.Type(story.Deal.Type)}, {FactText.Status(story.Status)})");
        foreach (var change in alert.Changes) yield return new AlertLine(AlertLineKind.Change, $"changed  {FactText.Change(change)}");
        yield return new AlertLine(AlertLineKind.Facts, FactText.Line(story.Deal));
        if (story.Deal.Subject is { } subject) yield return new AlertLine(AlertLineKind.Facts, $"about {SafeText.Line(subject, MaxTitle)}");
        foreach (var line in Quotes(story)) yield return line;
        foreach (var line in Sources(story)) yield return line;
        yield return new AlertLine(AlertLineKind.Reason, $"why you get this ({SafeText.Line(alert.SubscriptionId)}): {SafeText.Line(alert.Reason)}");
    }

    /// <summary>One quotation often states several fields: it is shown once with all of them.</summary>
    private static IEnumerable<AlertLine> Quotes(Story story) => story.Evidence
        .GroupBy(evidence => SafeText.Line(evidence.Quote, MaxQuote), StringComparer.Ordinal)
        .Take(MaxQuotes)
        .Select(quote => new AlertLine(
            AlertLineKind.Evidence,
            $"“{quote.Key}” ({string.Join(", ", FieldsOf(quote))})"));

    private static IEnumerable<string> FieldsOf(IEnumerable<Evidence> quote) =>
        quote.Select(evidence => FactText.Field(evidence.Field)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<AlertLine> Sources(Story story)
    {
        foreach (var source in story.Sources.Take(MaxSources))
        {
            var language = source.Lang.Length == 0 ? "" : $" [{SafeText.Line(source.Lang)}]";
            var from = $"{SafeText.Line(source.Publisher)} {SafeText.Line(source.Url)}".Trim();
            yield return new AlertLine(AlertLineKind.Source, $"source{language} {from}");
        }

        var more = story.Sources.Count - MaxSources;
        if (more > 0) yield return new AlertLine(AlertLineKind.Source, $"and {more.ToString(CultureInfo.InvariantCulture)} more sources");
    }
}
