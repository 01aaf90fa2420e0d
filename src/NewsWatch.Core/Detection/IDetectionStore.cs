namespace NewsWatch.Core.Detection;

public interface IDetectionStore
{
    /// <summary>Keeps the judgement, positive or not, so that each article's outcome can be read.</summary>
    Task AddAsync(Guid articleId, DetectionResult detection, CancellationToken cancellationToken);

    Task<DetectionResult?> FindAsync(Guid articleId, CancellationToken cancellationToken);
}
