using Microsoft.Data.Sqlite;

namespace NewsWatch.Storage.Databases;

/// <summary>One file opened in three ways, so that only a migration makes a file and no reader can write.</summary>
internal sealed class SqliteConnectionStrings
{
    private readonly SqliteConnectionStringBuilder _settings;

    public SqliteConnectionStrings(string connectionString)
    {
        _settings = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        // How long to wait for a writer in another process; within this one they take turns.
        if (!connectionString.Contains("Timeout", StringComparison.OrdinalIgnoreCase)) _settings.DefaultTimeout = 10;
        if (_settings.DataSource.Length == 0 || _settings.Mode == SqliteOpenMode.Memory || _settings.DataSource.StartsWith(':'))
            throw new ArgumentException($"The connection string '{connectionString}' names no file; allowed is 'Data Source=FILE'.");
        Path = System.IO.Path.GetFullPath(_settings.DataSource);
        _settings.DataSource = Path;
    }

    public string Path { get; }

    public string ForMigration => With(SqliteOpenMode.ReadWriteCreate);

    public string ForWriting => With(SqliteOpenMode.ReadWrite);

    public string ForReading => With(SqliteOpenMode.ReadOnly);

    // Who asks for a read-only file gets it, whatever for.
    private string With(SqliteOpenMode mode) => new SqliteConnectionStringBuilder(_settings.ConnectionString)
    {
        Mode = _settings.Mode == SqliteOpenMode.ReadOnly ? SqliteOpenMode.ReadOnly : mode,
    }.ConnectionString;
}
