using System.Globalization;
using NewsWatch.Contracts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Consumers;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Judges an article by all the text there is of it and keeps the judgement, whatever it is; a deal goes on to the tracker,
/// and so does an article that only names organisations, since it may belong to a known story.
/// </summary>
internal sealed partial class DetectionDesk(PartnershipDetector detector, TimeProvider clock, ILogger<DetectionDesk> logger)
{
    /// <summary>The page's text takes the place of the feed's where it says more.</summary>
    public static ArticleText TextOf(Article article) => new()
    {
        Id = article.Id.ToString(),
        Title = article.Title,
        Summary = article.Summary,
        Text = article.PageText is { } page && page.Length > article.Text.Length ? page : article.Text,
        Lang = article.Language,
    };

    public DetectionResult Judge(Article article)
    {
        var judged = detector.Detect(TextOf(article));
        return PageStep(article) is { } step ? judged with { Steps = [step, .. judged.Steps] } : judged;
    }

    /// <summary>Writes the judgement in the caller's transaction.</summary>
    public async Task KeepAsync(StoreSession session, Article article, DetectionResult judged)
    {
        await session.Detections.AddAsync(article.Id, judged, CancellationToken.None);
        if (judged.Partnership) session.Publish(MessageFor(article, judged), clock.GetUtcNow());
        else if (judged.Sketch is { } sketch) session.Publish(PartiesOf(article, sketch), clock.GetUtcNow());
    }

    /// <summary>For after the commit: a transaction that is run again is one judgement.</summary>
    public void Report(Guid articleId, DetectionResult judged)
    {
        PipelineMetrics.Detected(judged.Partnership);
        LogDetected(articleId, judged.Partnership, judged.Score, judged.Why);
    }

    private static DetectionStep? PageStep(Article article) => article switch
    {
        { PageText: { } text } => new DetectionStep("page", string.Create(CultureInfo.InvariantCulture, $"read, {text.Length} characters")),
        { PageError: { } error } => new DetectionStep("page", $"not read: {error}; judged by what the feed gave"),
        _ => null,
    };

    private static PartiesNamed PartiesOf(Article article, DealSketch sketch) =>
        new() { ArticleId = article.Id, Version = article.Version, Parties = sketch.Deal.Parties };

    private static PartnershipDetected MessageFor(Article article, DetectionResult detection) => new()
    {
        ArticleId = article.Id,
        Version = article.Version,
        Title = article.Title,
        Url = article.Url,
        Publisher = article.Publisher,
        Language = detection.Lang,
        Score = detection.Score,
        Status = ContractMapping.Word(detection.Status ?? DealStatus.Announced),
        Deal = ContractMapping.ToContract(detection.Deal!),
        Background = [.. detection.Background.Select(ContractMapping.ToContract)],
        Evidence = ContractMapping.ToContract(detection.Evidence),
        Why = detection.Why,
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "Article {ArticleId} judged {Partnership} at {Score}: {Reason}")]
    private partial void LogDetected(Guid articleId, bool partnership, double score, string reason);
}
