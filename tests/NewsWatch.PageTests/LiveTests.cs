using Microsoft.Playwright;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>Pages that stay open while the program reads news, is killed and comes back.</summary>
public sealed class LiveTests(SharedBrowser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Story_ToldWhileThePageIsOpen_AppearsThere_AlsoAfterTheProgramCameBack()
    {
        await using var wire = await WireSite.StartAsync(Token);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        var program = await wire.RunAsync(url, Token);
        await using var window = await browser.OpenAsync(url);
        await using var other = await browser.OpenAsync(url);
        await window.GoAsync("/");
        await other.GoAsync("/?company=AMD");
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe("NewsWatch is starting");
        await window.ShouldBeSoundAsync();

        wire.PublishDeal("Nvidia", "OpenAI", 3);

        await RowAsync(window, "Nvidia + OpenAI");
        await window.ShouldBeSoundAsync();

        foreach (var each in new[] { window, other }) each.Expected.UnionWith(["ERR_", "net::"]);
        await program.KillAsync();
        await wire.RunAsync(url, Token);
        wire.PublishDeal("AMD", "Oracle", 2);

        await RowAsync(window, "AMD + Oracle");
        await RowAsync(other, "AMD + Oracle");
        (await other.Page.Locator(".story").CountAsync()).ShouldBe(1, "the page asked for one company");
    }

    [Fact(Timeout = 240_000)]
    public async Task Story_AfterAProxyAnsweredWithAnError_AppearsAndSoDoesOneAfterBack()
    {
        await using var wire = await WireSite.StartAsync(Token);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        await wire.RunAsync(url, Token);
        await using var window = await browser.OpenAsync(url);
        window.Expected.UnionWith(["503"]);
        wire.PublishDeal("Nvidia", "OpenAI", 3);
        await window.GoAsync("/");
        await RowAsync(window, "Nvidia + OpenAI");
        var answered = 0;
        await window.Page.RouteAsync("**/stories/live?*", route =>
            answered++ == 0 ? route.FulfillAsync(new() { Status = 503, Body = "away" }) : route.ContinueAsync());
        await window.GoAsync("/");
        await window.Page.Locator(".live-lost").WaitForAsync();

        wire.PublishDeal("AMD", "Oracle", 2);
        await RowAsync(window, "AMD + Oracle");
        await window.Page.Locator(".live:not(.live-lost)").WaitForAsync();
        await window.ShouldBeSoundAsync();

        // What a browser says to a page that it puts aside, and takes out again with "Back"; the one that tests drive keeps none.
        await window.Page.EvaluateAsync("() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))");
        wire.PublishDeal("Intel", "Cisco", 1);
        await window.Page.EvaluateAsync("() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
        await RowAsync(window, "Intel + Cisco");
        answered.ShouldBe(3);
    }

    [Fact(Timeout = 240_000)]
    public async Task Story_WhileThePageIsNotSeen_AppearsWhenItIsAndKeepsTheFocus()
    {
        await using var wire = await WireSite.StartAsync(Token);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        await wire.RunAsync(url, Token);
        await using var window = await browser.OpenAsync(url);
        wire.PublishDeal("Nvidia", "OpenAI", 3);
        await window.GoAsync("/");
        await RowAsync(window, "Nvidia + OpenAI");
        await window.GoAsync("/");
        await window.Page.Locator(".live:not(.live-lost)").WaitForAsync();
        await using var other = await browser.OpenAsync(url);
        await other.GoAsync("/");

        await SeenAsync(window, false);
        wire.PublishDeal("AMD", "Oracle", 2);
        await RowAsync(other, "AMD + Oracle");
        (await window.Page.Locator(".story").CountAsync()).ShouldBe(1, "nobody sees it");
        await window.Page.Locator(".story h2 a").First.FocusAsync();
        await SeenAsync(window, true);

        await RowAsync(window, "AMD + Oracle");
        (await window.Page.EvaluateAsync<string>("() => document.activeElement.textContent")).ShouldBe("Nvidia + OpenAI");
    }

    [Fact(Timeout = 240_000)]
    public async Task Pages_NewsFullOfMarkup_ShowItAsText()
    {
        await using var wire = await WireSite.StartAsync(Token);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        await wire.RunAsync(url, Token);
        await using var window = await browser.OpenAsync(url);
        await window.GoAsync("/");
        const string Markup = "\"><script>document.title='broken'</script><img src=x onerror=alert(1)><svg/onload=alert(2)>'";
        wire.Publish(
            $"Nvidia and OpenAI announce partnership on AI accelerators {Markup}",
            $"Nvidia will supply OpenAI with AI chips for 3 gigawatts of data centers {Markup}, the companies announced.",
            "javascript:document.title='broken'");

        await RowAsync(window, "Nvidia + OpenAI");
        (await window.Page.TitleAsync()).ShouldNotBe("broken");
        await window.ShouldBeSoundAsync();
        await window.FollowAsync("Nvidia + OpenAI");

        await window.Page.WaitForURLAsync("**/stories/*", new() { WaitUntil = WaitUntilState.Commit });
        (await window.Page.Locator("main a[href^='javascript:'], main script, main img, main svg").CountAsync()).ShouldBe(0);
        (await window.Page.TitleAsync()).ShouldNotBe("broken");
        await window.ShouldBeSoundAsync();

        await window.GoAsync("/?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&company=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
        (await window.Page.Locator("main script, main img").CountAsync()).ShouldBe(0);
        await window.ShouldBeSoundAsync();
    }

    /// <summary>As a browser says it to a page whose tab is left, or chosen again.</summary>
    private static Task SeenAsync(Window window, bool seen) => window.Page.EvaluateAsync(
        """
        seen => {
          Object.defineProperty(document, "visibilityState", { value: seen ? "visible" : "hidden", configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
        }
        """,
        seen);

    private static Task RowAsync(Window window, string parties) =>
        window.Page.Locator(".story h2", new() { HasTextString = parties }).WaitForAsync(new() { State = WaitForSelectorState.Visible, Timeout = 60_000 });
}
