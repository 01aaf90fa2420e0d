using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace NewsWatch.Storage.Contexts;

/// <summary>Carries the sealer to the contexts, whose models EF Core makes once and keeps.</summary>
internal static class SealerExtension
{
    public static DbContextOptionsBuilder<TContext> UseSealer<TContext>(this DbContextOptionsBuilder<TContext> options, ITextSealer? sealer)
        where TContext : StoreContext
    {
        if (sealer is null) return options;
        options.UseApplicationServiceProvider(new SealerProvider(sealer));
        options.ReplaceService<IModelCacheKeyFactory, SealedModelKey>();
        return options;
    }

    public static ITextSealer? SealerOf(DbContextOptions options) =>
        (options.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider as SealerProvider)?.Sealer;

    private sealed class SealerProvider(ITextSealer sealer) : IServiceProvider
    {
        public ITextSealer Sealer => sealer;

        public object? GetService(Type serviceType) => serviceType == typeof(ITextSealer) ? sealer : null;
    }

    /// <summary>Each sealer has a model of its own: converters are part of the model.</summary>
    private sealed class SealedModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), ((StoreContext)context).Sealer, designTime);
    }
}
