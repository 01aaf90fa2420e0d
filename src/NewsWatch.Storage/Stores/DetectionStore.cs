using NewsWatch.Core.Detection;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Stores;

internal sealed class DetectionStore(StoreContext context) : IDetectionStore
{
    public Task AddAsync(Guid articleId, DetectionResult detection, CancellationToken cancellationToken) =>
        context.WriteAsync(DetectionRow.From(articleId, detection), cancellationToken);

    public async Task<DetectionResult?> FindAsync(Guid articleId, CancellationToken cancellationToken)
    {
        var row = await CompiledLookups.Of(context).Detection(context, articleId, cancellationToken);
        return row?.ToDetection();
    }
}
