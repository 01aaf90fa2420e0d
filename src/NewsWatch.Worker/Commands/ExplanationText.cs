using System.Globalization;
using NewsWatch.Core.Detection;

namespace NewsWatch.Worker.Commands;

/// <summary>An explanation for people: a heading for each stage, below it what the stage found and why.</summary>
internal static class ExplanationText
{
    public static IEnumerable<string> Lines(Explanation explanation) =>
    [
        .. Article(explanation.Article),
        .. Detection(explanation),
        .. Tracker(explanation),
        .. Notifier(explanation),
    ];

    private static IEnumerable<string> Article(ArticleLine article)
    {
        yield return "article";
        yield return $"  title: {(article.Title.Length > 0 ? OneLine(article.Title) : "none")}";
        yield return string.Create(CultureInfo.InvariantCulture, $"  read: {article.Summary.Length + article.Text.Length} characters below the title");
        if (article.Published is { } published) yield return string.Create(CultureInfo.InvariantCulture, $"  published: {published:yyyy-MM-dd HH:mm} UTC");
    }

    private static IEnumerable<string> Detection(Explanation explanation)
    {
        var detection = explanation.Detection;
        yield return "detector";
        yield return $"  partnership: {(detection.Partnership ? "yes" : "no")}, score {detection.Score.ToString("0.00", CultureInfo.InvariantCulture)}";
        yield return $"  why: {detection.Why}";
        if (explanation.PageNeed is { } need) yield return $"  page: would be read first, since {need}";
        foreach (var step in detection.Steps) yield return $"  {step.Rule}: {OneLine(step.Finding)}";
        if (detection.Status is { } status) yield return $"  status: {JsonLine.Word(status)}";
        if (detection.Deal is { } deal)
        {
            yield return "  deal";
            foreach (var (field, value) in DealFacts.Of(deal)) yield return $"    {field}: {OneLine(value)}{Quotes(detection, field)}";
        }

        foreach (var cast in detection.Cast) yield return $"  role: {OneLine(cast.Party)} is {JsonLine.Word(cast.Role)}";
        foreach (var recalled in detection.Background) yield return $"  background: {OneLine(DealFacts.Line(recalled))}";
    }

    private static IEnumerable<string> Tracker(Explanation explanation)
    {
        yield return "tracker, had it seen nothing before and the article come on time";
        yield return $"  role: {JsonLine.Word(explanation.Decision.Role)}, alert: {(explanation.Decision.Alert ? "yes" : "no")}";
        yield return $"  why: {explanation.Decision.Why}";
    }

    private static IEnumerable<string> Notifier(Explanation explanation)
    {
        yield return "notifier";
        if (!explanation.Decision.Alert) yield return "  nobody is told";
        else if (explanation.Subscriptions.Count == 0) yield return "  no subscription is configured";
        foreach (var verdict in explanation.Subscriptions)
            yield return $"  {verdict.Subscription}: {(verdict.Matches ? "is told" : "is not told")}: {verdict.Reason}";
    }

    private static string Quotes(DetectionResult detection, string field)
    {
        var quotes = detection.Evidence.Where(evidence => evidence.Field == field).Select(evidence => $"\"{OneLine(evidence.Quote)}\"").Distinct().ToList();
        return quotes.Count == 0 ? "" : $"  from {string.Join(", ", quotes)}";
    }

    // Articles bring their own line ends, and with them could pass off a line of theirs as ours.
    private static string OneLine(string text) => string.Concat(text.ReplaceLineEndings(" ").Where(letter => !char.IsControl(letter)));
}
