using Microsoft.Playwright;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Browsers;
using Xunit;

[assembly: AssemblyFixture(typeof(SharedBrowser))]

namespace NewsWatch.PageTests.Browsers;

/// <summary>One browser for all tests of the assembly; each test looks through windows of its own, which share nothing.</summary>
public sealed class SharedBrowser : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A window on the site, at the size of a desk unless the look says otherwise.</summary>
    internal async Task<Window> OpenAsync(Uri site, Look? look = null)
    {
        var chromium = await ServerPolicy.RequireAsync(StartAsync);
        return await Window.OpenAsync(chromium, site, look ?? new Look());
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        turn.Dispose();
    }

    private async Task<IBrowser> StartAsync()
    {
        var path = ChromiumPath.Find();
        await turn.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            // Tests run as root in containers, where Chromium's sandbox cannot be; it sees nothing but our own pages.
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
        }
        finally
        {
            turn.Release();
        }
    }
}
