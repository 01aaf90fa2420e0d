using NewsWatch.IntegrationTests.Servers;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>What an operator puts right on pages, in a store of its own: others would miss the stories.</summary>
public sealed class CorrectionTests(SharedBrowser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 240_000)]
    public async Task Story_MergedAndSplitOnItsPage_IsOneAndThenTwo()
    {
        await using var wire = await WireSite.StartAsync(Token);
        var url = new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}/");
        var program = await wire.RunAsync(url, Token);
        await using var window = await browser.OpenAsync(url);
        await window.GoAsync("/sign-in");
        await window.SignInAsync(await FirstKey.WaitAsync(program, Token));
        await window.PressAsync("Load the demo");
        await window.Page.Locator(".story").First.WaitForAsync();
        var stories = await window.Page.Locator(".story").CountAsync();
        var other = await PathAsync(window, "Samsung + Groq");
        var kept = await PathAsync(window, "OpenAI + Broadcom");
        await window.GoAsync(other);
        var moved = await window.Page.Locator("input[name=article]").EvaluateAllAsync<string[]>("inputs => inputs.map(input => input.value)");
        moved.Length.ShouldBeGreaterThan(1);

        await window.GoAsync(kept);
        await window.FillAsync("Story to merge into this one", new Uri(url, other).ToString());
        await window.PressAsync("Merge");

        (await window.Page.Locator(".notice[role=status]").InnerTextAsync()).ShouldBe("The two stories are one.");
        (await window.Page.Locator(".timeline").InnerTextAsync()).ShouldContain("Merged with another story");
        await window.ShouldBeSoundAsync();
        await window.GoAsync(other);
        new Uri(window.Page.Url).AbsolutePath.ShouldBe(kept, "the address of what was merged leads to what it became");
        await window.GoAsync("/");
        (await window.Page.Locator(".story").CountAsync()).ShouldBe(stories - 1);

        await window.GoAsync(kept);
        foreach (var article in moved) await window.Page.Locator($"input[value='{article}']").CheckAsync();
        await window.PressAsync("Split off");

        (await window.Page.Locator(".notice[role=status]").InnerTextAsync()).ShouldBe("The articles are a story of their own.");
        await window.ShouldBeSoundAsync();
        await window.GoAsync("/");
        (await window.Page.Locator(".story").CountAsync()).ShouldBe(stories);
        (await window.Page.Locator(".story h2").AllInnerTextsAsync()).ShouldContain("Samsung + Groq");
    }

    private static async Task<string> PathAsync(Window window, string parties) =>
        (await window.Page.Locator(".story h2 a", new() { HasTextString = parties }).First.GetAttributeAsync("href"))!;
}
