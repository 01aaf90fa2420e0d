using MassTransit;
using NewsWatch.Contracts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Detection;
using NewsWatch.Storage;
using NewsWatch.Worker.Bus;
using NewsWatch.Worker.Telemetry;

namespace NewsWatch.Worker.Consumers;

/// <summary>Judges an article and keeps the judgement, whatever it is; a deal goes on to the tracker.</summary>
internal sealed partial class DetectPartnershipConsumer(
    MessageTransaction transaction,
    PartnershipDetector detector,
    TimeProvider clock,
    ILogger<DetectPartnershipConsumer> logger) : IConsumer<ArticleDiscovered>
{
    public const string Queue = "detect-partnership";

    public Task Consume(ConsumeContext<ArticleDiscovered> context) =>
        transaction.RunAsync(context, Queue, session => DetectAsync(session, context.Message.ArticleId, context.CancellationToken));

    private async Task DetectAsync(StoreSession session, Guid articleId, CancellationToken cancellationToken)
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
        PipelineMetrics.Detected(detection.Partnership);
        LogDetected(articleId, detection.Partnership, detection.Score, detection.Why);
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
