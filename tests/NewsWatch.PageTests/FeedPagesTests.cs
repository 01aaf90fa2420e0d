using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

public sealed class FeedPagesTests(SharedBrowser browser, OperatedSite operated)
{
    [Fact(Timeout = 300_000)]
    public async Task Feeds_WithoutScript_SayHowEachFares()
    {
        await using var window = await browser.OpenAsync(await operated.StartAsync(), new Look { Script = false });
        (await window.GoAsync("/feeds?state=retrying")).ShouldBe(200);

        var row = window.Page.Locator("tbody tr", new() { HasTextString = "/missing" });
        (await row.InnerTextAsync()).ShouldContain("404 Not Found");
        (await row.InnerTextAsync()).ShouldContain("Retrying");
        (await row.CountAsync()).ShouldBe(1);
        (await window.Page.Locator("tbody tr").AllInnerTextsAsync()).ShouldAllBe(shown => shown.Contains("Retrying", StringComparison.Ordinal));
        (await window.Page.Locator(".page-do").CountAsync()).ShouldBe(0, "only operators add feeds");

        await row.GetByRole(AriaRole.Link).ClickAsync();
        var faults = window.Page.Locator(".faults tbody tr");
        (await faults.CountAsync()).ShouldBe(1);
        (await faults.InnerTextAsync()).ShouldContain("404 Not Found");
        await window.ShouldBeSoundAsync();

        await window.GoAsync("/feeds?q=hostile");
        var next = window.Page.Locator("tbody time[data-words]").Last;
        (await next.InnerTextAsync()).ShouldMatch("^in [0-9]+ (min|h)$");
        (await next.GetAttributeAsync("title")).ShouldEndWith(" UTC");
        await window.ShouldBeSoundAsync();
    }

    [Theory(Timeout = 300_000)]
    [InlineData("/feeds?state=broken")]
    [InlineData("/feeds?skip=-1")]
    public async Task Feeds_ParameterThatCannotBeUsed_IsNamed(string path)
    {
        await using var window = await browser.OpenAsync(await operated.StartAsync());
        window.Expected.Add("400");
        (await window.GoAsync(path)).ShouldBe(400);
        (await window.Page.Locator(".detail").InnerTextAsync()).ShouldContain(path.Split('?', '=')[1]);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Feed_TitlesFullOfMarkup_AreText_AndEachEntrySaysWhyItWasToldOrNot()
    {
        await using var window = await browser.OpenAsync(await operated.StartAsync(), new Look { Width = Look.Phone, Dark = true });
        await window.GoAsync("/feeds?q=hostile");
        await window.Page.Locator(".feed-name a").ClickAsync();
        await window.Page.WaitForURLAsync("**/feeds/*", new() { WaitUntil = WaitUntilState.Commit });

        (await window.Page.Locator("h1").InnerTextAsync()).ShouldContain("Hostile");
        (await window.Page.Locator("main a[href^='javascript:'], main script, main img").CountAsync()).ShouldBe(0);
        (await window.Page.TitleAsync()).ShouldNotBe("broken");
        (await window.Page.Locator(".entry", new() { HasTextString = "announce partnership" }).InnerTextAsync()).ShouldContain("Alerted");
        (await window.Page.Locator(".entry", new() { HasTextString = "soup" }).InnerTextAsync()).ShouldContain("No partnership");
        await window.ShouldBeSoundAsync();

        await window.FollowAsync("Its story");
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldContain("Nvidia");
    }

    [Theory(Timeout = 300_000)]
    [InlineData("no address at all", "allowed: an http or https address")]
    [InlineData("/blank", "a page that names no feed")]
    [InlineData("/nothing", "404 Not Found")]
    public async Task AddFeed_WhatIsNone_SaysWhyAtTheField(string written, string why)
    {
        await using var window = await operated.OpenAsync(browser);
        window.Expected.Add("400");
        await window.GoAsync("/feeds/add");
        await window.FillAsync("Address of a feed or a site", written.StartsWith('/') ? operated.At(written) : written);
        await window.PressAsync("Look at it");

        (await window.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain(why);
        (await window.Page.GetByLabel("Address of a feed or a site").InputValueAsync()).ShouldEndWith(written);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task AddFeed_SiteWithAFeed_IsLookedAtWatchedPausedAndRemoved()
    {
        await using var window = await operated.OpenAsync(browser, new Look { Script = false });
        await window.GoAsync("/feeds");
        await window.FollowAsync("Add a feed");
        await window.FillAsync("Address of a feed or a site", operated.At("/page"));
        await window.PressAsync("Look at it");

        (await window.Page.Locator("#found").InnerTextAsync()).ShouldContain("Further");
        (await window.Page.Locator(".entry").CountAsync()).ShouldBe(2);
        (await window.Page.Locator("main a[href^='javascript:'], main script, main img").CountAsync()).ShouldBe(0);
        await window.ShouldBeSoundAsync();

        await window.PressAsync("Watch this feed");
        (await window.Page.Locator(".notice").InnerTextAsync()).ShouldBe("The feed is watched from now on.");
        await window.PressAsync("Pause");
        await window.Page.Locator(".notice", new() { HasTextString = "The feed is paused." }).WaitForAsync();
        (await window.Page.Locator(".page-head .pill").InnerTextAsync()).ShouldBe("Paused");
        await window.PressAsync("Resume");
        await window.Page.Locator(".notice", new() { HasTextString = "The feed is checked again." }).WaitForAsync();
        (await window.Page.Locator(".page-head .pill").InnerTextAsync()).ShouldNotBe("Paused");
        await window.Page.Locator("summary", new() { HasTextString = "Remove this feed" }).ClickAsync();
        await window.PressAsync("Remove");
        await window.Page.Locator(".notice", new() { HasTextString = "The feed is watched no longer." }).WaitForAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Feed_OfTheSettings_CanBePausedAndIsNotRemoved()
    {
        await using var window = await operated.OpenAsync(browser);
        await window.GoAsync("/feeds?q=missing");
        await window.Page.Locator(".feed-name a").ClickAsync();
        await window.Page.WaitForURLAsync("**/feeds/*", new() { WaitUntil = WaitUntilState.Commit });
        await window.ShouldBeSoundAsync();
        (await window.Page.GetByRole(AriaRole.Button, new() { Name = "Remove", Exact = true }).CountAsync()).ShouldBe(0);

        await window.PressAsync("Check now");

        (await window.Page.Locator(".notice, .problem").InnerTextAsync()).ShouldContain("politeness");
    }

    [Theory(Timeout = 300_000)]
    [InlineData("<opml><outline xmlUrl='https://one.example/feed'/><outline xmlUrl='ftp://two.example/'/></opml>", 200, "Added: 1. Watched already: 0. Left out: 1.")]
    [InlineData("<rss>", 400, "not OPML: it has no opml element")]
    [InlineData("", 400, "the file is empty")]
    public async Task Import_AnyFile_SaysInOneLineWhatBecameOfIt(string file, int status, string said)
    {
        await using var window = await operated.OpenAsync(browser);
        if (status == 400) window.Expected.Add("400");
        await window.GoAsync("/feeds");
        await window.Page.GetByLabel("OPML file").SetInputFilesAsync(
            new FilePayload { Name = "list.opml", MimeType = "text/xml", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await window.PressAsync("Take in");

        (await window.Page.Locator(".notice, .problem").InnerTextAsync()).ShouldContain(said);
        await window.ShouldBeSoundAsync();
    }
}
