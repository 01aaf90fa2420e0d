using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Xunit;

[assembly: AssemblyFixture(typeof(SubscribedSite))]

namespace NewsWatch.PageTests.Sites;

/// <summary>
/// The real program with a story that was told, a key of each scope, a mail server, a receiver that takes what it is sent (/taken) and one that is
/// not there (/lost). Tests make subscriptions of their own in it.
/// </summary>
public sealed partial class SubscribedSite : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim turn = new(1);
    private readonly ConcurrentDictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cookie> sessions = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource<string> told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private NewsSite? site;
    private MailServer? mail;
    private ServerMissingException? missing;
    private EmbeddedProgram? embedded;
    private NewsWatchProgram? program;
    private Uri? url;

    /// <summary>The first alert as /taken got it.</summary>
    internal Task<string> Told => told.Task;

    /// <summary>All that the program has written.</summary>
    internal string Output => program!.Output;

    internal string At(string path) => site!.At(path);

    /// <summary>Each mail as it came, oldest first, with its lines joined as their sender wrote them.</summary>
    /// <remarks>Skips the test where there is no mail server.</remarks>
    internal async Task<IReadOnlyList<string>> MailsAsync()
    {
        var server = await ServerPolicy.RequireAsync(() => mail is null ? throw missing! : Task.FromResult(mail));
        return [.. server.Mails().Select(text => text.ReplaceLineEndings("\n").Replace("=\n", "", StringComparison.Ordinal))];
    }

    /// <summary>The site's address, once its story was told.</summary>
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

    /// <summary>A window of somebody who signed in with the key of this name: desk or other, which subscribe, reader or operator.</summary>
    internal async Task<Window> OpenAsync(SharedBrowser browser, string key, Look? look = null)
    {
        var window = await browser.OpenAsync(await StartAsync(), look);
        await turn.WaitAsync();
        try
        {
            // Once for each key: trying keys is limited.
            if (sessions.TryGetValue(key, out var session)) await window.Page.Context.AddCookiesAsync([session]);
            else sessions[key] = await SignInAsync(window, key);
        }
        finally
        {
            turn.Release();
        }

        return window;
    }

    public async ValueTask DisposeAsync()
    {
        if (embedded is not null) await embedded.DisposeAsync();
        if (site is not null) await site.DisposeAsync();
        if (mail is not null) await mail.DisposeAsync();
        turn.Dispose();
    }

    private async Task<Cookie> SignInAsync(Window window, string key)
    {
        await window.GoAsync("/sign-in");
        await window.Page.Locator("#key").FillAsync(keys[key]);
        await window.Page.Locator("form.card button").ClickAsync();
        await window.Page.Locator(".corner-name").WaitForAsync();
        var cookie = (await window.Page.Context.CookiesAsync()).Single(one => one.Name == "nw_session");
        return new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path };
    }

    private async Task<Uri> RunAsync()
    {
        using var limit = new CancellationTokenSource(Limit, TimeProvider.System);
        await StartMailAsync(limit.Token);
        site = await NewsSite.StartAsync(limit.Token);
        var date = TimeProvider.System.GetUtcNow().AddMinutes(-1).ToString("R", CultureInfo.InvariantCulture);
        site.ServeFeed(
            "/wire",
            "Wire",
            "<item><guid isPermaLink=\"false\">1</guid><title>Nvidia and OpenAI announce partnership on AI accelerators</title><link>https://wire.example/1</link>"
            + $"<description>Nvidia will supply OpenAI with AI chips for 3 gigawatts of data centers, the companies announced.</description><pubDate>{date}</pubDate></item>");
        site.Serve("/taken", async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            told.TrySetResult(await reader.ReadToEndAsync());
        });
        site.Serve("/lost", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return context.Response.WriteAsync("no <b>such</b> hook");
        });
        var address = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        embedded = new EmbeddedProgram(Settings(address));
        program = await embedded.StartAsync(address, limit.Token);
        await program.WaitForLineAsync("The first key of the API", limit.Token);
        keys["operator"] = Key().Match(program.Output).Value;
        foreach (var (name, scope) in new[] { ("desk", "subscribe"), ("other", "subscribe"), ("reader", "read") })
            keys[name] = Key().Match((await embedded.RunAsync($"keys add {name} --scope {scope}", limit.Token)).Output).Value;
        await told.Task.WaitAsync(limit.Token);
        await program.WaitForAnswerAsync("/api/v1/deliveries?state=delivered", answer => answer.Body.Contains("declared", StringComparison.Ordinal), limit.Token);
        return address;
    }

    private async Task StartMailAsync(CancellationToken cancellationToken)
    {
        try
        {
            mail = await MailServer.StartAsync(cancellationToken);
        }
        catch (ServerMissingException e)
        {
            missing = e;
        }
    }

    private ProgramSettings Settings(Uri address) => new ProgramSettings(["run"], new Dictionary<string, string>(StringComparer.Ordinal))
        .With("NEWSWATCH_FEEDS__DEFAULTS", "false")
        .With("NEWSWATCH_FEEDS__URLS__0", At("/wire"))
        .With("NEWSWATCH_NETWORK__ALLOW", "127.0.0.0/8")
        .With("NEWSWATCH_PAGES__FETCH", "false")
        .With("NEWSWATCH_TRACKER__REPORTEDWAIT", "0s")
        .With("NEWSWATCH_NOTIFIER__CONSOLE", "false")
        .With("NEWSWATCH_WEB__PUBLICURL", address.ToString())
        .With("NEWSWATCH_WEB__ACCESS", "open")
        .With("NEWSWATCH_EMAIL__HOST", "127.0.0.1")
        .With("NEWSWATCH_EMAIL__PORT", (mail?.Port ?? 1).ToString(CultureInfo.InvariantCulture))
        .With("NEWSWATCH_EMAIL__SECURITY", "none")
        .With("NEWSWATCH_EMAIL__FROM", "news@watch.test")
        .With("NEWSWATCH_SUBSCRIPTIONS__0__ID", "declared")
        .With("NEWSWATCH_SUBSCRIPTIONS__0__LANGUAGE", "fr")
        .With("NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__CHANNEL", "webhook")
        .With("NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__ADDRESS", At("/taken"));

    [GeneratedRegex("nw_[0-9a-f]{12}_[0-9a-f]{64}", RegexOptions.NonBacktracking)]
    private static partial Regex Key();
}
