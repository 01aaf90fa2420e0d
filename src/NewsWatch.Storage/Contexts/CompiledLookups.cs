using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Contexts;

/// <summary>
/// Lookups by identity that every message makes, compiled once: EF Core takes longer to recognise such a query than the database to
/// answer it. A compiled query serves one model, and each provider has its own.
/// </summary>
internal sealed class CompiledLookups
{
    private static readonly ConcurrentDictionary<IModel, CompiledLookups> ByModel = new();

    private CompiledLookups()
    {
    }

    public Func<StoreContext, Guid, CancellationToken, Task<ArticleRow?>> Article { get; } = EF.CompileAsyncQuery(
        (StoreContext context, Guid id, CancellationToken token) => context.Articles.FirstOrDefault(row => row.Id == id));

    public Func<StoreContext, Guid, CancellationToken, Task<DetectionRow?>> Detection { get; } = EF.CompileAsyncQuery(
        (StoreContext context, Guid articleId, CancellationToken token) => context.Detections.FirstOrDefault(row => row.ArticleId == articleId));

    public static CompiledLookups Of(StoreContext context) => ByModel.GetOrAdd(context.Model, _ => new CompiledLookups());
}
