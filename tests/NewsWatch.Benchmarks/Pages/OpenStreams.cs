using System.Diagnostics;

namespace NewsWatch.Benchmarks.Pages;

/// <summary>Pages that wait for news, as browsers keep them open.</summary>
internal sealed class OpenStreams : IDisposable
{
    private const string StoryMark = "data-story=\"";
    private const int IdLength = 36;

    private readonly HttpClient client;
    private readonly List<StreamReader> readers;

    private OpenStreams(HttpClient client, List<StreamReader> readers) => (this.client, this.readers) = (client, readers);

    public static async Task<OpenStreams> OpenAsync(Uri url, int count)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = count }) { BaseAddress = url };
        List<StreamReader> readers = [];
        for (var i = 0; i < count; i++)
        {
            var answer = await client.GetAsync("stories/live", HttpCompletionOption.ResponseHeadersRead);
            readers.Add(new StreamReader(await answer.Content.ReadAsStreamAsync()));
            await readers[^1].ReadLineAsync();
        }

        return new OpenStreams(client, readers);
    }

    /// <summary>Until each was told a story; the time between the first and the last.</summary>
    public async Task<TimeSpan> WaitForOneEachAsync()
    {
        var times = await Task.WhenAll(readers.Select(async reader =>
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal)) break;
            }

            return Stopwatch.GetTimestamp();
        }));
        return Stopwatch.GetElapsedTime(times.Min(), times.Max());
    }

    /// <summary>The next stories that one of the pages is told, each with the moment at which it stands there.</summary>
    public async Task<IReadOnlyList<(string StoryId, DateTimeOffset At)>> NextAsync(int count)
    {
        List<(string, DateTimeOffset)> told = [];
        while (told.Count < count && await readers[0].ReadLineAsync() is { } line)
        {
            var mark = line.IndexOf(StoryMark, StringComparison.Ordinal);
            if (mark >= 0) told.Add((line.Substring(mark + StoryMark.Length, IdLength), TimeProvider.System.GetUtcNow()));
        }

        return told;
    }

    public void Dispose()
    {
        foreach (var reader in readers) reader.Dispose();
        client.Dispose();
    }
}
