using Microsoft.Playwright;
using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>Pages that only those read who signed in, here through an identity provider.</summary>
public sealed class ClosedTests(SharedBrowser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = 240_000)]
    [InlineData("newswatch", 200)]
    [InlineData("guests", 403)]
    public async Task Closed_SignInAtAProvider_LeadsBackAndMayDoWhatTheGroupMay(string group, int systemPage)
    {
        await using var provider = await IdentityProvider.StartAsync(group, Token);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        await using var wire = await WireSite.StartAsync(
            Token,
            ("NEWSWATCH_WEB__ACCESS", "closed"),
            ("NEWSWATCH_WEB__OPENID__AUTHORITY", provider.Address),
            ("NEWSWATCH_WEB__OPENID__CLIENTID", "newswatch"),
            ("NEWSWATCH_WEB__OPENID__OPERATORS", "groups=newswatch"));
        await wire.RunAsync(url, Token);
        await using var window = await browser.OpenAsync(url);
        window.Expected.Add("403");
        window.Elsewhere.Add(provider.Address);

        await window.GoAsync("/?q=nvidia");
        new Uri(window.Page.Url).PathAndQuery.ShouldBe("/sign-in?back=%2F%3Fq%3Dnvidia");
        await window.ShouldBeSoundAsync();
        await window.FollowAsync($"Sign in at {new Uri(provider.Address).Host}");
        await window.Page.WaitForURLAsync($"{url}?q=nvidia", new() { WaitUntil = WaitUntilState.Commit });

        (await window.Page.Locator(".corner-name").InnerTextAsync()).ShouldBe("Rita Reader");
        (await window.GoAsync("/system")).ShouldBe(systemPage);

        // Another process on the same store knows the session: it was the program that forgot, not the reader.
        await wire.RunAsync(url, Token);
        (await window.GoAsync("/system")).ShouldBe(systemPage);
    }
}
