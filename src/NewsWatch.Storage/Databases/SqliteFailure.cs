using Microsoft.Data.Sqlite;

namespace NewsWatch.Storage.Databases;

/// <summary>Result codes of SQLite (https://sqlite.org/rescode.html) that say the file itself cannot be used.</summary>
internal static class SqliteFailure
{
    private const int Perm = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    public static StoreUnavailableException? Explain(SqliteException error, string path)
    {
        var what = What(error, path);
        var isTransient = error.SqliteErrorCode is Busy or Locked or Full or IoError;
        return what is null ? null : new StoreUnavailableException($"The database file {path} {what}.", isTransient, error);
    }

    private static string? What(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        Busy or Locked => "is locked by another program; end that program, one NewsWatch writes to a file",
        ReadOnly or Perm => "is read-only; allow NewsWatch to write to the file and its folder",
        CannotOpen => WhyNotOpened(path),
        Full => "cannot grow because the disk is full; free some space",
        IoError => $"cannot be read or written (SQLite error {error.SqliteExtendedErrorCode}); check the disk",
        Corrupt or NotADatabase => "is damaged or no SQLite database; restore a backup or name another file",
        _ => null,
    };

    private static string WhyNotOpened(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder)) return $"cannot be opened because there is no folder {folder}; create it or name another file";
        if (Directory.Exists(path)) return "is a folder; name a file";
        return File.Exists(path)
            ? "cannot be opened; allow NewsWatch to read and write the file and its folder"
            : "does not exist; create it with 'newswatch migrate' or name another file";
    }
}
