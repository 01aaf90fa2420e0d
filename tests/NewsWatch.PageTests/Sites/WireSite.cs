using System.Globalization;
using System.Security;
using Microsoft.AspNetCore.Http;
using NewsWatch.EndToEndTests.Programs;

namespace NewsWatch.PageTests.Sites;

/// <summary>The real program on a feed to which a test adds entries while pages are open.</summary>
internal sealed class WireSite : IAsyncDisposable
{
    private readonly NewsSite site;
    private readonly EmbeddedProgram embedded;
    private readonly List<string> items = [];

    private WireSite(NewsSite site, IReadOnlyDictionary<string, string> settings)
    {
        this.site = site;
        var environment = new Dictionary<string, string>(settings, StringComparer.Ordinal)
        {
            ["NEWSWATCH_FEEDS__DEFAULTS"] = "false",
            ["NEWSWATCH_FEEDS__URLS__0"] = site.At("/feed"),
            ["NEWSWATCH_NETWORK__ALLOW"] = "127.0.0.0/8",
            ["NEWSWATCH_PAGES__FETCH"] = "false",
            ["NEWSWATCH_POLLER__INTERVAL"] = "1s",
            ["NEWSWATCH_TRACKER__REPORTEDWAIT"] = "0s",
            ["NEWSWATCH_NOTIFIER__CONSOLE"] = "false",
        };
        embedded = new EmbeddedProgram(new ProgramSettings(["run"], environment));
        site.Serve("/feed", context =>
        {
            context.Response.ContentType = "application/rss+xml";
            lock (items) return context.Response.WriteAsync(NewsSite.Feed("Wire", items.ToArray()));
        });
    }

    public static async Task<WireSite> StartAsync(CancellationToken cancellationToken, params (string Name, string Value)[] settings) =>
        new(await NewsSite.StartAsync(cancellationToken), settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal));

    /// <summary>Starts the program at this address, again where it runs already.</summary>
    public Task<NewsWatchProgram> RunAsync(Uri url, CancellationToken cancellationToken) => embedded.StartAsync(url, cancellationToken);

    /// <summary>An entry that tells of a deal, unless its texts say otherwise; the texts are put into the feed as a publisher would.</summary>
    public void Publish(string title, string lead, string? link = null)
    {
        var date = TimeProvider.System.GetUtcNow().AddMinutes(-1).ToString("R", CultureInfo.InvariantCulture);
        var number = string.Create(CultureInfo.InvariantCulture, $"entry-{items.Count}");
        lock (items)
        {
            items.Add($"<item><guid isPermaLink=\"false\">{number}</guid><title>{SecurityElement.Escape(title)}</title><link>{SecurityElement.Escape(link ?? $"https://wire.example/{number}")}</link>"
                + $"<description>{SecurityElement.Escape(lead)}</description><pubDate>{date}</pubDate></item>");
        }
    }

    public void PublishDeal(string maker, string buyer, int gigawatts) => Publish(
        $"{maker} and {buyer} announce partnership on AI accelerators",
        string.Create(CultureInfo.InvariantCulture, $"{maker} will supply {buyer} with AI chips for {gigawatts} gigawatts of data centers, the companies announced."));

    public async ValueTask DisposeAsync()
    {
        await embedded.DisposeAsync();
        await site.DisposeAsync();
    }
}
