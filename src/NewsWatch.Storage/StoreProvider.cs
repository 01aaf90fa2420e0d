namespace NewsWatch.Storage;

public enum StoreProvider
{
    /// <summary>One file, one process that writes.</summary>
    Sqlite,

    /// <summary>A server that many processes share.</summary>
    PostgreSql,
}
