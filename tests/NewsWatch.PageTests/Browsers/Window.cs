using System.Collections.Concurrent;
using Microsoft.Playwright;
using Shouldly;

namespace NewsWatch.PageTests.Browsers;

/// <summary>A browser window on the site that remembers what went wrong in it: errors, refusals of the content policy, requests elsewhere.</summary>
internal sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Uri site;
    private readonly Look look;
    private readonly ConcurrentQueue<string> troubles = new();

    private Window(IBrowserContext context, IPage page, Uri site, Look look)
    {
        (this.context, this.site, this.look) = (context, site, look);
        Page = page;
        page.Console += (_, message) => Note(message);
        page.PageError += (_, error) => troubles.Enqueue($"script: {error}");
        page.Request += (_, request) => NoteElsewhere(request.Url);
    }

    public IPage Page { get; }

    /// <summary>Other hosts that a test leads the window to on purpose, as the beginning of their addresses.</summary>
    public ISet<string> Elsewhere { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Texts of failed loads that a test provokes on purpose, such as a page that is not there.</summary>
    public ISet<string> Expected { get; } = new HashSet<string>(StringComparer.Ordinal);

    public static async Task<Window> OpenAsync(IBrowser browser, Uri site, Look look)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            ViewportSize = new() { Width = look.Width, Height = 900 },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = look.Language,
            TimezoneId = look.Zone,
            JavaScriptEnabled = look.Script,
        });
        return new Window(context, await context.NewPageAsync(), site, look);
    }

    /// <summary>Loads a page; the status code.</summary>
    public async Task<int> GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        return answer!.Status;
    }

    /// <summary>Puts the text into the field of this label.</summary>
    public Task FillAsync(string label, string text) => Page.GetByLabel(label).FillAsync(text);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>On the page that asks for a key; until the next page stands.</summary>
    public async Task SignInAsync(string key)
    {
        await Page.Locator("#key").FillAsync(key);
        await Page.Locator("form.card button").ClickAsync();
        await Page.Locator(".corner-name").WaitForAsync();
    }

    /// <summary>A picture of the whole page.</summary>
    public Task ShootAsync(string file) => Page.ScreenshotAsync(new() { Path = file, FullPage = true });

    /// <summary>
    /// What holds for every page: no error and no refusal by the content policy, no request to another host, nothing serious for those who
    /// read with other means, and nothing wider than the screen.
    /// </summary>
    public async Task ShouldBeSoundAsync()
    {
        troubles.ShouldBeEmpty();
        var overflow = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBe(0, $"{Page.Url} is wider than {look.Width} px: {await WidestAsync()}");
        if (look.Script) (await AxeReport.OfAsync(Page)).ShouldBeEmpty($"{Page.Url} at {look.Width} px, dark {look.Dark}");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private Task<string> WidestAsync() => Page.EvaluateAsync<string>(
        "() => [...document.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')");

    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning" && !Expected.Any(text => message.Text.Contains(text, StringComparison.Ordinal)))
            troubles.Enqueue($"{message.Type}: {message.Text} at {message.Location}");
    }

    private void NoteElsewhere(string address)
    {
        if (!Elsewhere.Any(known => address.StartsWith(known, StringComparison.Ordinal)) && !address.StartsWith(site.ToString(), StringComparison.Ordinal) && !address.StartsWith("data:", StringComparison.Ordinal))
            troubles.Enqueue($"a request elsewhere: {address}");
    }
}
