using Microsoft.Playwright;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>An instance without stories, of which a subscriber is told all that is real.</summary>
public sealed class FirstRunTests(SharedBrowser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Demo_OneClick_FillsEveryPageAlertsNobodyAndGoesWithOneClick()
    {
        await using var wire = await WireSite.StartAsync(Token, ("NEWSWATCH_SUBSCRIPTIONS__0__ID", "all"), ("NEWSWATCH_SUBSCRIPTIONS__0__DESTINATIONS__0__CHANNEL", "console"));
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        var program = await wire.RunAsync(url, Token);
        await using var window = await browser.OpenAsync(url);
        await window.GoAsync("/");
        (await window.Page.Locator(".first-run").InnerTextAsync()).ShouldContain("1 feed is watched");
        (await window.Page.Locator("form[action='/demo/load']").CountAsync()).ShouldBe(0, "only operators load it");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in as an operator to load it" }).ClickAsync();
        await window.SignInAsync(await FirstKey.WaitAsync(program, Token));
        await window.ShouldBeSoundAsync();

        await window.PressAsync("Load the demo");

        await window.Page.Locator(".story h2", new() { HasTextString = "OpenAI + Broadcom" }).WaitForAsync();
        await window.ShouldBeSoundAsync();
        (await window.Page.Locator(".story").CountAsync()).ShouldBe(await window.Page.Locator(".story .pill", new() { HasTextString = "Demo" }).CountAsync());
        await window.GoAsync("/deals");
        (await window.Page.Locator(".demo-note").CountAsync()).ShouldBe(1);
        await window.GoAsync("/totals?months=36");
        (await window.Page.Locator(".demo-note").CountAsync()).ShouldBe(1);
        await window.GoAsync("/feeds");
        (await window.Page.Locator(".feeds .pill", new() { HasTextString = "Demo" }).CountAsync()).ShouldBe(12);
        await window.FollowAsync("La Puce du Matin");
        await window.Page.Locator(".entries .entry").First.WaitForAsync();
        await window.ShouldBeSoundAsync();
        (await program.AskAsync("/api/v1/alerts", Token)).Body.ShouldContain("\"items\":[]");

        await window.PressAsync("Remove the demo");

        await window.Page.Locator(".first-run").WaitForAsync();
        await window.GoAsync("/feeds");
        (await window.Page.Locator(".feeds tbody tr").CountAsync()).ShouldBe(1);
    }
}
