using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

public sealed class AccessTests(SharedBrowser browser, DemoSite demo)
{
    [Fact(Timeout = 300_000)]
    public async Task SignIn_KeyOfAnOperator_ShowsTheNameUntilSignOut()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync());
        await window.GoAsync("/");
        await window.FollowAsync("Sign in");
        await window.FillAsync("API key", demo.Key);
        await window.PressAsync("Sign in");

        (await window.Page.Locator(".corner-name").InnerTextAsync()).ShouldBe("first");
        await window.ShouldBeSoundAsync();

        await window.PressAsync("Sign out");
        (await window.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).CountAsync()).ShouldBe(1);
    }

    [Fact(Timeout = 300_000)]
    public async Task SignIn_UnknownKey_SaysSoAtTheField()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync());
        window.Expected.Add("401");
        await window.GoAsync("/sign-in");
        await window.FillAsync("API key", "nw_000000000000_" + new string('0', 64));
        await window.PressAsync("Sign in");

        (await window.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldBe("This key is unknown or has ended.");
        (await window.Page.GetByLabel("API key").GetAttributeAsync("aria-invalid")).ShouldBe("true");
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        using var client = new HttpClient { BaseAddress = await demo.StartAsync() };
        using var form = new FormUrlEncodedContent([new("key", demo.Key)]);

        using var answer = await client.PostAsync("/sign-in", form, TestContext.Current.CancellationToken);

        ((int)answer.StatusCode).ShouldBe(400);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }
}
