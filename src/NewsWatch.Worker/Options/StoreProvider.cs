namespace NewsWatch.Worker.Options;

public enum StoreProvider
{
    Sqlite,

    Postgresql,
}
