using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>
/// The pictures of the README, taken of the demo's week. They go to the folder that NEWSWATCH_TEST_PICTURES names, such as the one
/// that the README shows them from; without it to one that is forgotten.
/// </summary>
public sealed class PictureTests(SharedBrowser browser, DemoSite demo) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newswatch-pictures-");

    private string Folder => Environment.GetEnvironmentVariable("NEWSWATCH_TEST_PICTURES") is { Length: > 0 } named ? named : folder.FullName;

    [Theory(Timeout = 300_000)]
    [InlineData("stories.png", "/", 1200, false, "en")]
    [InlineData("story-dark.png", "/?q=broadcom", 1200, true, "en")]
    [InlineData("stories-phone-fr.png", "/", Look.Phone, false, "fr")]
    public async Task Picture_OfAPage_IsTaken(string name, string path, int width, bool dark, string language)
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Width = width, Dark = dark, Language = language });
        await window.GoAsync(path);
        if (path.Contains("broadcom", StringComparison.Ordinal))
        {
            await window.FollowAsync("OpenAI + Broadcom");
            await window.Page.WaitForURLAsync("**/stories/*", new() { WaitUntil = WaitUntilState.Commit });
        }

        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name) });

        new FileInfo(Path.Combine(Folder, name)).Length.ShouldBeInRange(10_000, 200_000, "a picture that loads at once, and shows something");
    }

    [Fact(Timeout = 300_000)]
    public async Task Picture_OfANewSubscription_ShowsItsPreview()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Width = 1200 });
        await window.GoAsync("/sign-in?back=%2Fsubscribe");
        await window.Page.Locator("#key").FillAsync(demo.Key);
        await window.Page.Locator("form.card button").ClickAsync();
        await window.Page.Locator("#id").FillAsync("chips-desk");
        await window.Page.Locator("#any").FillAsync("OpenAI\nNvidia\nAMD");
        await window.Page.Locator("#subscription button[value=preview]").Last.ClickAsync();
        await window.Page.Locator(".preview-count").WaitForAsync();
        (await window.Page.Locator("#preview h3").CountAsync()).ShouldBeGreaterThan(0);
        await window.Page.EvaluateAsync("scrollTo(0, 0)");

        await window.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, "subscribe.png") });

        new FileInfo(Path.Combine(Folder, "subscribe.png")).Length.ShouldBeInRange(10_000, 200_000);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
