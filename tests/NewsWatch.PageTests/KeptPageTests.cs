using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>The start page is made once a second for all strangers; nobody gets what is another's.</summary>
public sealed class KeptPageTests(SharedBrowser browser, DemoSite demo)
{
    [Fact(Timeout = 300_000)]
    public async Task Start_OfSomeoneWhoSignedIn_IsNoStrangersAndTheOtherWayRound()
    {
        var url = await demo.StartAsync();
        await using var operating = await browser.OpenAsync(url);
        await operating.GoAsync("/sign-in");
        await operating.SignInAsync(demo.Key);
        await using var french = await browser.OpenAsync(url, new Look { Language = "fr" });
        await using var stranger = await browser.OpenAsync(url);

        // One after the other, within the second in which a page is kept.
        for (var turn = 0; turn < 3; turn++)
        {
            await stranger.GoAsync("/");
            await operating.GoAsync("/");
            await french.GoAsync("/");

            (await stranger.Page.Locator(".corner-name").CountAsync()).ShouldBe(0);
            (await operating.Page.Locator(".corner-name").InnerTextAsync()).ShouldBe("first");
            (await french.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("fr");
        }

        using var client = new HttpClient { BaseAddress = url };
        var before = await client.GetAsync("/", TestContext.Current.CancellationToken);
        var after = await client.GetAsync("/?q=", TestContext.Current.CancellationToken);
        foreach (var answer in new[] { before, after })
        {
            answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
            answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue("a page that was kept has them too");
            answer.Dispose();
        }
    }
}
