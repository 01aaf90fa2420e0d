using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace NewsWatch.Benchmarks.Polling;

/// <summary>newsboat with folders of its own, which end with this object.</summary>
internal sealed class NewsboatRun : IDisposable
{
    public const string Program = "/usr/bin/newsboat";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newswatch-newsboat-");

    public NewsboatRun(IEnumerable<string> addresses)
    {
        File.WriteAllLines(PathOf("urls"), addresses);
        File.WriteAllText(PathOf("config"), "reload-threads 16\nauto-reload no\nmax-items 0\ndownload-retries 1\n");
    }

    public static bool IsInstalled => File.Exists(Program);

    public async Task<TimeSpan> ReloadAsync()
    {
        var start = new ProcessStartInfo(Program)
        {
            RedirectStandardOutput = true,
            ArgumentList = { "-x", "reload", "-u", PathOf("urls"), "-C", PathOf("config"), "-c", PathOf("cache.db") },
            Environment = { ["HOME"] = folder.FullName },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return watch.Elapsed;
    }

    public long CountEntries()
    {
        using var connection = new SqliteConnection($"Data Source={PathOf("cache.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM rss_item";
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(string file) => Path.Combine(folder.FullName, file);
}
