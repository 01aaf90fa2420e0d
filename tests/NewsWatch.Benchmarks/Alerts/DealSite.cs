using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsWatch.Benchmarks.Alerts;

/// <summary>Ten feeds that tell of one deal after another, no pair of companies twice.</summary>
internal sealed class DealSite : IAsyncDisposable
{
    private const int Feeds = 10;
    private static readonly string[] Makers = ["Nvidia", "Broadcom", "AMD", "Intel", "TSMC", "SK hynix", "Micron", "Marvell", "Qualcomm", "Cerebras"];
    private static readonly string[] Buyers = ["OpenAI", "Anthropic", "Microsoft", "Oracle", "CoreWeave", "Meta", "xAI", "Amazon", "Google", "SoftBank"];

    private readonly WebApplication _site;
    private volatile int _released;

    private DealSite()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _site = builder.Build();
        _site.MapGet("/feeds/{number:int}", (int number) => Results.Text(Render(number), "application/rss+xml", Encoding.UTF8));
    }

    public static int Deals => Makers.Length * Buyers.Length;

    public static IReadOnlyList<string> Companies { get; } = [.. Makers, .. Buyers];

    public IReadOnlyList<string> Addresses => [.. Enumerable.Range(0, Feeds).Select(number => $"{_site.Urls.Single()}/feeds/{number}")];

    public static async Task<DealSite> StartAsync()
    {
        var site = new DealSite();
        await site._site.StartAsync();
        return site;
    }

    public void ReleaseOne() => Interlocked.Increment(ref _released);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private string Render(int number)
    {
        var xml = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"<rss version=\"2.0\"><channel><title>Wire {number}</title>"));
        foreach (var deal in Enumerable.Range(0, _released).Where(deal => deal % Feeds == number))
        {
            var (maker, buyer) = (Makers[deal % Makers.Length], Buyers[deal / Makers.Length]);
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<item><guid isPermaLink=\"false\">d{deal}</guid><link>http://wire.example/d{deal}</link><title>{maker} and {buyer} announce partnership on AI accelerators, project {deal}</title>");
            xml.Append(
                CultureInfo.InvariantCulture,
                $"<description>{maker} will supply {buyer} with AI chips for {deal + 1} gigawatts of data centers, the companies announced.</description></item>");
        }

        return xml.Append("</channel></rss>").ToString();
    }
}
