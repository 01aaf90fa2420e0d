using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>What holds for each page. Who adds a page adds its address here.</summary>
public sealed class EveryPageTests(SharedBrowser browser, DemoSite demo)
{
    private static readonly string[] Paths = ["/", "/?q=openai&period=year", "/?company=Nobody", "/?skip=5", "/deals", "/deals?type=supply&standing=announced&period=year", "/totals", "/totals?months=36&company=OpenAI", "/feeds", "/sign-in", "/nothing-here"];

    public static TheoryData<string, int, bool, string> Looks
    {
        get
        {
            var looks = new TheoryData<string, int, bool, string>();
            foreach (var path in Paths)
            {
                looks.Add(path, Look.Phone, false, "en");
                looks.Add(path, Look.Phone, true, "fr");
                looks.Add(path, Look.Desk, false, "fr");
                looks.Add(path, Look.Desk, true, "en");
            }

            return looks;
        }
    }

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Looks))]
    public async Task Page_AnyLook_IsSound(string path, int width, bool dark, string language)
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Width = width, Dark = dark, Language = language });
        if (path == "/nothing-here") window.Expected.Add("404");

        (await window.GoAsync(path)).ShouldBe(path == "/nothing-here" ? 404 : 200);

        (await window.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language);
        (await window.Page.Locator("h1").CountAsync()).ShouldBe(1);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Page_WithoutScript_SaysThatTimesAreUtc()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Script = false });

        await window.GoAsync("/");

        (await window.Page.Locator(".stories time").First.InnerTextAsync()).ShouldEndWith(" UTC");
        (await window.Page.Locator("footer").InnerTextAsync()).ShouldContain("Times are in UTC.");
        await window.ShouldBeSoundAsync();
    }
}
