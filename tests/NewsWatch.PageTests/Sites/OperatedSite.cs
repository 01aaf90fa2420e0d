using System.Globalization;
using System.Security;
using Microsoft.AspNetCore.Http;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Xunit;

[assembly: AssemblyFixture(typeof(OperatedSite))]

namespace NewsWatch.PageTests.Sites;

/// <summary>
/// The real program with work for an operator: a feed full of markup, one that is missing, one that can be added, and two receivers, of which
/// one is gone and one refuses for now.
/// </summary>
public sealed class OperatedSite : IAsyncDisposable
{
    private const string Markup = "\"><script>document.title='broken'</script><img src=x onerror=alert(1)>";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim turn = new(1);
    private NewsSite? site;
    private EmbeddedProgram? embedded;
    private NewsWatchProgram? program;
    private Uri? url;

    /// <summary>The address of a page of the site that feeds and receivers live on.</summary>
    internal string At(string path) => site!.At(path);

    /// <summary>The site's address, once its deal was told and both receivers have answered.</summary>
    public async Task<Uri> StartAsync()
    {
        await turn.WaitAsync();
        try
        {
            return url ??= await RunAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A window of somebody who signed in with a key that may do everything.</summary>
    internal async Task<Window> OpenAsync(SharedBrowser browser, Look? look = null)
    {
        var window = await browser.OpenAsync(await StartAsync(), look);
        await window.GoAsync("/sign-in");
        await window.SignInAsync(FirstKey.Of(program!));
        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (embedded is not null) await embedded.DisposeAsync();
        if (site is not null) await site.DisposeAsync();
        turn.Dispose();
    }

    private async Task<Uri> RunAsync()
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        site = await NewsSite.StartAsync(limit.Token);
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        site.ServeFeed("/hostile", $"Hostile {Escaped(Markup)}", Items("hostile"));
        site.ServeFeed("/further", $"Further {Escaped(Markup)}", Items("further"));
        site.Serve("/page", "text/html", "<html><head><link rel=alternate type=application/rss+xml href=/further></head><body>A site</body></html>");
        site.Serve("/blank", "text/html", "<html><body>A site without a feed</body></html>");
        site.Serve("/gone", context => Answer(context, StatusCodes.Status410Gone, "no more"));
        site.Serve("/busy", context =>
        {
            told.TrySetResult();
            return Answer(context, StatusCodes.Status500InternalServerError, "later <b>please</b>");
        });
        embedded = new EmbeddedProgram(Settings());
        var address = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        program = await embedded.StartAsync(address, limit.Token);
        await told.Task.WaitAsync(limit.Token);
        await FirstKey.WaitAsync(program, limit.Token);
        // Both receivers have answered, and the answers are stored.
        await program.WaitForAnswerAsync("/api/v1/deliveries?state=waiting", answer => answer.Body.Contains("http_500", StringComparison.Ordinal), limit.Token);
        await program.WaitForAnswerAsync("/api/v1/deliveries", answer => answer.Body.Contains("gone", StringComparison.Ordinal), limit.Token);
        await program.WaitForAnswerAsync("/api/v1/articles?outcome=irrelevant", answer => answer.Body.Contains("soup", StringComparison.Ordinal), limit.Token);
        await program.WaitForAnswerAsync("/api/v1/feeds", answer => answer.Body.Contains("404", StringComparison.Ordinal), limit.Token);
        return address;
    }

    private ProgramSettings Settings() => new ProgramSettings(["run"], new Dictionary<string, string>(StringComparer.Ordinal))
        .With("NEWSWATCH_FEEDS__DEFAULTS", "false")
        .With("NEWSWATCH_FEEDS__URLS__0", At("/hostile"))
        .With("NEWSWATCH_FEEDS__URLS__1", At("/missing"))
        .With("NEWSWATCH_NETWORK__ALLOW", "127.0.0.0/8")
        .With("NEWSWATCH_PAGES__FETCH", "false")
        .With("NEWSWATCH_TRACKER__REPORTEDWAIT", "0s")
        .With("NEWSWATCH_NOTIFIER__CONSOLE", "false")
        .With("NEWSWATCH_SUBSCRIPTIONS__0__ID", "desk")
        .With("NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__CHANNEL", "webhook")
        .With("NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__ADDRESS", At("/gone"))
        .With("NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__1__CHANNEL", "webhook")
        .With("NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__1__ADDRESS", At("/busy"));

    private static Task Answer(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }

    private static IEnumerable<string> Items(string name)
    {
        var date = TimeProvider.System.GetUtcNow().AddMinutes(-1).ToString("R", CultureInfo.InvariantCulture);
        yield return $"<item><guid isPermaLink=\"false\">{name}-1</guid><title>{Escaped($"Nvidia and OpenAI announce partnership on AI accelerators {Markup}")}</title>"
            + $"<link>https://{name}.example/1</link><description>Nvidia will supply OpenAI with AI chips for 3 gigawatts of data centers, the companies announced.</description><pubDate>{date}</pubDate></item>";
        yield return $"<item><guid isPermaLink=\"false\">{name}-2</guid><title>{Escaped($"A soup for cold evenings {Markup}")}</title>"
            + $"<link>javascript:document.title='broken'</link><description>Cut the leeks and let it simmer.</description><pubDate>{date}</pubDate></item>";
    }

    /// <summary>Twice, as publishers write markup that readers are meant to see.</summary>
    private static string Escaped(string text) => SecurityElement.Escape(SecurityElement.Escape(text))!;
}
