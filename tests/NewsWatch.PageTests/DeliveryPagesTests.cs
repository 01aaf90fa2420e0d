using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

public sealed class DeliveryPagesTests(SharedBrowser browser, OperatedSite operated)
{
    private static readonly string[] Paths = ["/feeds", "/feeds/add", "/deliveries", "/dead-letters"];

    [Theory(Timeout = 300_000)]
    [InlineData("/deliveries")]
    [InlineData("/dead-letters")]
    [InlineData("/feeds/add")]
    public async Task Page_NobodySignedIn_LeadsToSignIn(string path)
    {
        await using var window = await browser.OpenAsync(await operated.StartAsync());
        await window.GoAsync(path);
        new Uri(window.Page.Url).AbsolutePath.ShouldBe("/sign-in");
    }

    [Theory(Timeout = 300_000)]
    [InlineData(Look.Phone, true, "fr")]
    [InlineData(Look.Desk, false, "en")]
    public async Task Page_OfAnOperator_IsSound(int width, bool dark, string language)
    {
        await using var window = await operated.OpenAsync(browser, new Look { Width = width, Dark = dark, Language = language });
        foreach (var path in Paths)
        {
            (await window.GoAsync(path)).ShouldBe(200);
            await window.ShouldBeSoundAsync();
        }
    }

    [Fact(Timeout = 300_000)]
    public async Task Deliveries_ReceiverThatRefuses_IsAGroupThatIsRetried()
    {
        await using var window = await operated.OpenAsync(browser);
        await window.GoAsync("/deliveries");
        var group = window.Page.Locator("section[aria-labelledby=groups] tbody tr", new() { HasTextString = "http_500" });
        (await group.InnerTextAsync()).ShouldContain("webhook http://127.0.0.1");
        await group.GetByRole(AriaRole.Link).ClickAsync();
        await window.Page.WaitForURLAsync("**/deliveries?*reason=http_500*");

        await window.Page.Locator("section[aria-labelledby=list] tbody a").First.ClickAsync();
        await window.Page.WaitForURLAsync("**/deliveries/*");
        var attempt = await window.Page.Locator("main tbody tr").First.InnerTextAsync();
        attempt.ShouldContain("http_500");
        attempt.ShouldContain(" ms");
        (await window.Page.Locator("main b, main script").CountAsync()).ShouldBe(0);
        // The path of an address may be a secret.
        (await window.Page.Locator("main").InnerTextAsync()).ShouldNotContain("/busy");
        await window.ShouldBeSoundAsync();
        await window.GoAsync("/deliveries");
        await window.Page.Locator("section[aria-labelledby=groups] tbody tr", new() { HasTextString = "http_500" })
            .GetByRole(AriaRole.Button).ClickAsync();

        (await window.Page.Locator(".notice").InnerTextAsync()).ShouldBe("They are sent now.");
    }

    [Fact(Timeout = 300_000)]
    public async Task Deliveries_ReceiverThatIsGone_IsEnabledWithoutWhatItMissed()
    {
        await using var window = await operated.OpenAsync(browser, new Look { Script = false });
        await window.GoAsync("/deliveries");
        var trouble = window.Page.Locator(".trouble", new() { HasTextString = "Disabled" });
        (await trouble.InnerTextAsync()).ShouldContain("gone");

        await trouble.GetByRole(AriaRole.Button, new() { Name = "Enable without it" }).ClickAsync();

        (await window.Page.Locator(".notice").InnerTextAsync()).ShouldStartWith("The destination is enabled");
        await window.ShouldBeSoundAsync();
    }

    [Theory(Timeout = 300_000)]
    [InlineData("/deliveries?state=lost", 400)]
    [InlineData("/deliveries?destination=x", 400)]
    [InlineData("/deliveries/00000000-0000-0000-0000-000000000000", 404)]
    public async Task Deliveries_AddressThatCannotBeUsed_SaysSo(string path, int status)
    {
        await using var window = await operated.OpenAsync(browser);
        window.Expected.Add($"{status}");
        (await window.GoAsync(path)).ShouldBe(status);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task DeadLetters_OneThatIsNotThere_SaysSo()
    {
        await using var window = await operated.OpenAsync(browser);
        window.Expected.Add("400");
        await window.GoAsync("/deliveries");
        // As from a page that stood open while somebody else replayed it.
        await window.Page.Locator("form.corner").EvaluateAsync(
            "form => { form.action = '/dead-letters/00000000-0000-0000-0000-000000000001'; form.submit(); }");

        await window.Page.WaitForURLAsync("**/dead-letters/*");
        (await window.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldBe("The list does not hold it any more.");
        await window.ShouldBeSoundAsync();
    }
}
