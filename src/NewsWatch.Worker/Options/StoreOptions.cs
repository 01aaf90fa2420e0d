namespace NewsWatch.Worker.Options;

public sealed record StoreOptions
{
    [Option("The database: one file, or a server that several processes share.")]
    public StoreProvider Provider { get; init; } = StoreProvider.Sqlite;

    /// <summary>Never null in options that the loader returns.</summary>
    [Option(
        "Connection string of the database; required with postgresql.",
        Allowed = "a connection string of the provider",
        DefaultText = "newswatch.db in Data:Folder",
        Secret = true)]
    public string? Connection { get; init; }
}
