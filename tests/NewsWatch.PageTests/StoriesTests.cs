using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

public sealed class StoriesTests(SharedBrowser browser, DemoSite demo)
{
    public static TheoryData<string, string[]> Searches => new()
    {
        { "/?q=broadcom", ["OpenAI + Broadcom"] },
        { "/?q=%E5%8A%A0%E9%80%9F%E5%99%A8", ["OpenAI + Broadcom"] },
        { "/?company=samsung&type=investment", ["Samsung + Tenstorrent"] },
        { "/?status=denied", ["Intel + Lightmatter"] },
        { "/?language=es&q=telef%C3%B3nica", ["Telefónica + Oracle + Cerebras"] },
        { "/?q=nothing-of-the-kind", [] },
    };

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(Searches))]
    public async Task List_FiltersInTheAddress_ShowsWhatFits(string address, string[] expected)
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Script = false });

        await window.GoAsync(address);

        (await window.Page.Locator(".story h2").AllInnerTextsAsync()).ShouldBe(expected);
    }

    [Fact(Timeout = 300_000)]
    public async Task List_FormWithTheKeyboardAlone_FindsAndPutsTheFilterIntoTheAddress()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync());
        await window.GoAsync("/");
        await window.Page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(window)).ShouldBe("Skip to the content");
        await window.Page.Keyboard.PressAsync("Enter");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.TypeAsync("mistral");
        await window.Page.Keyboard.PressAsync("Enter");

        await window.Page.WaitForURLAsync("**/?q=mistral*", new() { WaitUntil = WaitUntilState.Commit });
        (await window.Page.Locator(".story h2").AllInnerTextsAsync()).ShouldBe(["AMD + Mistral AI"]);
    }

    [Fact(Timeout = 300_000)]
    public async Task List_FilterThatIsNone_SaysWhatIsAllowed()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync());
        window.Expected.Add("400");

        (await window.GoAsync("/?status=maybe")).ShouldBe(400);

        (await window.Page.Locator(".detail").InnerTextAsync()).ShouldContain("announced");
        await window.ShouldBeSoundAsync();
    }

    [Theory(Timeout = 300_000)]
    [InlineData(Look.Phone, true, "fr", "Ce qui s'est passé")]
    [InlineData(Look.Desk, false, "en", "What happened")]
    public async Task Story_AnyLook_ShowsFactsWithTheirWordsAndSources(int width, bool dark, string language, string timeline)
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Width = width, Dark = dark, Language = language });
        await window.GoAsync("/?q=broadcom");
        await window.FollowAsync("OpenAI + Broadcom");
        await window.Page.WaitForURLAsync("**/stories/*", new() { WaitUntil = WaitUntilState.Commit });

        var text = await window.Page.Locator("main").InnerTextAsync();

        text.ShouldContain("10 GW");
        text.ShouldContain("OpenAI et Broadcom annoncent le co-développement d'accélérateurs d'IA sur mesure, pour un total de 10 gigawatts.");
        text.ShouldContain("La Puce du Matin");
        text.ShouldContain("OpenAI + AMD");
        text.ShouldContain(timeline);
        (await window.Page.Locator("main time").First.GetAttributeAsync("title"))!.ShouldContain("2025");
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Story_Operator_MutesRenamesAndIsToldWhatIsWrong()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync());
        await SignInAsync(window, demo.Key, "/?q=groq");
        await window.FollowAsync("Samsung + Groq");
        await window.ShouldBeSoundAsync();
        await window.PressAsync("Mute");
        (await window.Page.GetByRole(AriaRole.Status).First.InnerTextAsync()).ShouldBe("The story is muted.");
        await window.PressAsync("Unmute");
        (await window.Page.GetByRole(AriaRole.Status).First.InnerTextAsync()).ShouldBe("The story is told again.");
        await window.FillAsync("Headline", "Samsung builds chips for Groq <b>");
        await window.PressAsync("Rename");
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe("Samsung builds chips for Groq <b>");

        window.Expected.Add("400");
        await window.FillAsync("Story to merge into this one", "another");
        await window.PressAsync("Merge");
        (await window.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("identity");
        await window.PressAsync("Split off");
        (await window.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Choose the articles");
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task System_Operator_SeesDependenciesAndNoSecret_OthersAreAskedToSignIn()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Width = Look.Phone });
        await window.GoAsync("/system");
        window.Page.Url.ShouldEndWith("/sign-in?back=%2Fsystem");
        await window.FillAsync("API key", demo.Key);
        await window.PressAsync("Sign in");
        await window.Page.WaitForURLAsync("**/system", new() { WaitUntil = WaitUntilState.Commit });

        var text = await window.Page.Locator("main").InnerTextAsync();

        text.ShouldContain("Database");
        text.ShouldContain("up");
        text.ShouldContain("Feeds:Urls");
        await window.ShouldBeSoundAsync();
    }

    private static async Task SignInAsync(Window window, string key, string back)
    {
        await window.GoAsync($"/sign-in?back={Uri.EscapeDataString(back)}");
        await window.FillAsync("API key", key);
        await window.PressAsync("Sign in");
        await window.Page.WaitForURLAsync(url => url.EndsWith(back, StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
    }

    private static Task<string> FocusedAsync(Window window) => window.Page.EvaluateAsync<string>("() => document.activeElement.textContent");
}
