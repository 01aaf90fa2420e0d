using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>Serves the entries of a <see cref="DealWeek"/> as ten RSS feeds, as many of them as have been released.</summary>
internal sealed class FeedSite : IAsyncDisposable
{
    private const int Feeds = 10;

    /// <summary>The date of an entry, as RSS has it: what a feed holds at its first check is news only where it has one.</summary>
    public static readonly string Published = TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);

    private readonly DealWeek _week;
    private readonly WebApplication _site;
    private volatile int _released;

    private FeedSite(DealWeek week)
    {
        _week = week;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _site = builder.Build();
        _site.MapGet("/feeds/{number:int}", Answer);
    }

    public IEnumerable<string> Addresses => Enumerable.Range(0, Feeds).Select(number => $"{_site.Urls.Single()}/feeds/{number}");

    public static async Task<FeedSite> StartAsync(DealWeek week, CancellationToken cancellationToken)
    {
        var site = new FeedSite(week);
        await site._site.StartAsync(cancellationToken);
        return site;
    }

    public void Release(int entries) => _released = entries;

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private IResult Answer(int number)
    {
        var entries = _week.Entries.Take(_released).Where((_, i) => i % Feeds == number);
        return Results.Text(Render(number, entries), "application/rss+xml", Encoding.UTF8);
    }

    private static string Render(int number, IEnumerable<DealEntry> entries)
    {
        var xml = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<rss version=\"2.0\"><channel><title>Wire {number}</title>"));
        foreach (var entry in entries)
        {
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<item><guid isPermaLink=\"false\">{entry.Id}</guid><link>http://wire.example/{entry.Id}</link><title>{entry.Title}</title>");
            xml.Append(CultureInfo.InvariantCulture, $"<pubDate>{Published}</pubDate><description>{entry.Lead}</description></item>");
        }

        return xml.Append("</channel></rss>").ToString();
    }
}
