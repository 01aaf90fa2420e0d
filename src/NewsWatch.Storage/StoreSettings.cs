namespace NewsWatch.Storage;

/// <summary>Where the store stands. For SQLite the connection string names a file as its <c>Data Source</c>.</summary>
public sealed record StoreSettings(StoreProvider Provider, string ConnectionString)
{
    /// <summary>Seals addresses and secrets of destinations; null leaves them as they are.</summary>
    public ITextSealer? Sealer { get; init; }
}
