namespace NewsWatch.Storage;

public static class StoreExtensions
{
    /// <summary><see cref="IStore.TransactAsync{T}"/> for work without a result.</summary>
    public static Task TransactAsync(this IStore store, Func<StoreSession, Task> work, CancellationToken cancellationToken) =>
        store.TransactAsync(
            async session =>
            {
                await work(session);
                return true;
            },
            cancellationToken);
}
