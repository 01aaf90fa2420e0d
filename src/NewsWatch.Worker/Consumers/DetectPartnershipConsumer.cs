using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Consumers;

/// <summary>
/// Judges an article and keeps the judgement, whatever it is; a deal goes on to the tracker, and so does an article that only
/// names organisations, since it may belong to a known story.
/// </summary>
internal sealed partial class DetectPartnershipConsumer(
    MessageTransaction transaction,
    PartnershipDetector detector,
    TimeProvider clock,
    ILogger<DetectPartnershipConsumer> logger) : IConsumer<ArticleDiscovered>
{
    public const string Queue = "detect-partnership";

    public async Task Consume(ConsumeContext<ArticleDiscovered> context)
    {
        var articleId = context.Message.ArticleId;
        DetectionResult? judged = null;
        await transaction.RunAsync(
            context, Queue, async session => judged = await DetectAsync(session, articleId, context.CancellationToken));

        // Counted after the commit: a transaction that is run again is one judgement.
        if (judged is null) return;
        PipelineMetrics.Detected(judged.Partnership);
        LogDetected(articleId, judged.Partnership, judged.Score, judged.Why);
    }

    private async Task<DetectionResult> DetectAsync(StoreSession session, Guid articleId, CancellationToken cancellationToken)
    {
        var article = await session.Articles.FindAsync(articleId, cancellationToken)
            ?? throw new InvalidOperationException($"Article {articleId} is not in the store.");
        var detection = detector.Detect(new ArticleText
        {
            Id = article.Id.ToString(),
            Title = article.Title,
            Summary = article.Summary,
            Text = article.Text,
            Lang = article.Language,
        });
        await session.Detections.AddAsync(articleId, detection, cancellationToken);
        if (detection.Partnership) session.Publish(MessageFor(article, detection), clock.GetUtcNow());
        else if (detection.Sketch is { } sketch) session.Publish(new PartiesNamed { ArticleId = articleId, Parties = sketch.Deal.Parties }, clock.GetUtcNow());
        return detection;
    }

    private static PartnershipDetected MessageFor(Article article, DetectionResult detection) => new()
    {
        ArticleId = article.Id,
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
