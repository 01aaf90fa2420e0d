using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>Making subscriptions and changing them.</summary>
public sealed class SubscriptionFormTests(SharedBrowser browser, SubscribedSite subscribed)
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Markup = "\"><script>document.title='broken'</script><img src=x onerror=alert(1)>";

    [Fact(Timeout = 300_000)]
    public async Task Create_WithoutScript_IsPreviewedKeptAndSaved()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk", new Look { Script = false, Width = Look.Phone });
        await window.GoAsync("/subscriptions");
        await window.FollowAsync("New subscription");
        await window.FillAsync("Name", "create-1");
        await window.Page.Locator("#any").FillAsync("OpenAI, NVDA");
        await window.Page.Locator("[name=none-add]").FillAsync("Intel");
        await window.Page.Locator("#capacity").FillAsync("1.5");
        await window.Page.Locator("[name=type][value=partnership]").CheckAsync();
        await window.Page.Locator("#to-0-channel").SelectOptionAsync("webhook");
        await window.Page.Locator("#to-0-address").FillAsync(subscribed.At("/taken"));
        await window.Page.Locator("#to-0-secret").FillAsync(Secret);
        await PressAsync(window, "Preview");

        (await window.Page.Locator("#preview").InnerTextAsync()).ShouldContain("1 alert");
        (await window.Page.Locator("#preview h3").InnerTextAsync()).ShouldContain("Nvidia");
        (await window.Page.Locator("#none").InputValueAsync()).ShouldBe("Intel");
        (await window.Page.Locator("#to-0-address").InputValueAsync()).ShouldBe(subscribed.At("/taken"));
        (await window.Page.ContentAsync()).ShouldNotContain(Secret, customMessage: "what was written goes back sealed");
        await window.ShouldBeSoundAsync();

        await PressAsync(window, "Make the subscription");
        await window.Page.WaitForURLAsync("**/subscriptions/create-1", new() { WaitUntil = WaitUntilState.Commit });
        await window.Page.Locator(".notice", new() { HasTextString = "The subscription is made. Send a test to see that it arrives." }).WaitForAsync();
        (await window.Page.Locator(".lead").InnerTextAsync()).ShouldBe("Deals (partnership) with OpenAI or Nvidia, without Intel, from 1.5 GW.");
        var page = await window.Page.ContentAsync();
        page.ShouldNotContain(Secret);
        page.ShouldNotContain("/taken", customMessage: "addresses are passwords, and shortened");

        await window.GoAsync("/subscriptions/create-1/edit");
        (await window.Page.Locator("#any").InputValueAsync()).ShouldBe("OpenAI\nNvidia");
        (await window.Page.ContentAsync()).ShouldNotContain("/taken");
        subscribed.Output.ShouldNotContain(Secret);
    }

    [Theory(Timeout = 300_000)]
    [InlineData("#id", "no spaces please", "id", "Give it a name of 1 to 64 letters")]
    [InlineData("#id", "declared", "id", "The name declared is taken.")]
    [InlineData("#any", "Nvidai", "any", "Did you mean Nvidia?")]
    [InlineData("#none", "Nobody at all & Sons", "none", "is not known")]
    [InlineData("#capacity", "-1", "capacity", "Least capacity: a number above 0")]
    [InlineData("#value", "1,000", "value", "Least value: a number above 0")]
    [InlineData("#certainty", "101", "certainty", "up to 100")]
    [InlineData("#most", "0", "most", "from 1 to 10,000")]
    [InlineData("#quiet-zone", "Middle/Earth", "quiet-zone", "“Middle/Earth” is not known")]
    [InlineData("#to-0-address", "not an address", "to-0-address", "The address cannot be used.")]
    [InlineData("#to-0-secret", "hunter2", "to-0-secret", "The secret cannot be used.")]
    [InlineData("#to-0-address", "", "to-0-address", "The address is missing.")]
    public async Task Create_BadInput_IsOneErrorAtItsField(string field, string written, string at, string error)
    {
        await using var window = await subscribed.OpenAsync(browser, "desk");
        window.Expected.Add("400");
        await window.GoAsync("/subscribe");
        await window.Page.Locator("#id").FillAsync("bad-1");
        await window.Page.Locator("#quiet-from").FillAsync("22:00");
        await window.Page.Locator("#quiet-to").FillAsync("07:00");
        await window.Page.Locator("#to-0-channel").SelectOptionAsync("webhook");
        await window.Page.Locator("#to-0-address").FillAsync(subscribed.At("/taken"));
        await window.Page.Locator(field).FillAsync(written);
        await PressAsync(window, "Make the subscription");

        var link = window.Page.Locator("#errors li a");
        (await link.InnerTextAsync()).ShouldContain(error);
        (await window.Page.Locator("#errors").EvaluateAsync<bool>("box => box === document.activeElement")).ShouldBeTrue("whoever listens is led to it");
        (await link.GetAttributeAsync("href")).ShouldBe($"#{at}");
        var wrong = window.Page.Locator($"#{at}");
        (await wrong.GetAttributeAsync("aria-invalid")).ShouldBe("true");
        var describedBy = (await wrong.GetAttributeAsync("aria-describedby"))!.Split(' ')[0];
        (await window.Page.Locator($"#{describedBy}").InnerTextAsync()).ShouldContain(error);
        if (!field.EndsWith("secret", StringComparison.Ordinal)) (await window.Page.Locator(field).InputValueAsync()).ShouldBe(written);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Create_NothingWritten_NamesEachFieldThatIsNeeded()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk", new Look { Language = "fr", Dark = true, Width = Look.Phone });
        window.Expected.Add("400");
        await window.GoAsync("/subscribe");
        await PressAsync(window, "Créer l'abonnement");

        (await window.Page.Locator("#errors li").AllInnerTextsAsync()).Count.ShouldBe(2);
        (await window.Page.Locator("#errors").InnerTextAsync()).ShouldContain("Nommez au moins une destination.");
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Create_WithTheKeyboardAlone_AddsANameAndSaves()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk");
        await window.GoAsync("/subscribe");
        var keyboard = window.Page.Keyboard;
        await window.Page.Locator("#id").FocusAsync();
        await keyboard.TypeAsync("keyboard-1");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("OpenAI");
        await keyboard.PressAsync("Enter");
        (await window.Page.Locator("#any").InputValueAsync()).ShouldBe("OpenAI\n");
        (await window.Page.Locator("#zone").InputValueAsync()).ShouldBe("Europe/Paris", "the zone of the browser");
        await window.Page.Locator("#to-0-channel").FocusAsync();
        await keyboard.TypeAsync("Console");
        await window.Page.Locator("button[value=save]").FocusAsync();
        await keyboard.PressAsync("Enter");

        await window.Page.WaitForURLAsync("**/subscriptions/keyboard-1", new() { WaitUntil = WaitUntilState.Commit });
        await window.Page.Locator(".notice", new() { HasTextString = "The subscription is made. Send a test to see that it arrives." }).WaitForAsync();
        (await window.Page.Locator(".notice").InnerTextAsync()).ShouldStartWith("The subscription is made.");
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Create_EnterInAField_LooksAndSavesNothing()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk", new Look { Script = false });
        await window.GoAsync("/subscribe");
        await window.Page.Locator("#id").FillAsync("enter-1");
        await window.Page.Locator("#id").PressAsync("Enter");

        await window.Page.Locator("#preview .preview-count").WaitForAsync();
        (await window.GoAsync("/subscriptions/enter-1")).ShouldBe(404);
    }

    [Fact(Timeout = 300_000)]
    public async Task Create_WordsAndNamesFullOfMarkup_AreText()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk");
        window.Expected.Add("400");
        await window.GoAsync("/subscribe");
        await window.Page.Locator("summary", new() { HasTextString = "Sources and words" }).ClickAsync();
        await window.Page.Locator("#words").FillAsync(Markup);
        await window.Page.Locator("#publishers").FillAsync($"</textarea>{Markup}");
        await PressAsync(window, "Preview");
        (await window.Page.Locator("#preview").InnerTextAsync()).ShouldContain("<script>");
        await ShouldBeTextAsync(window);
        await window.Page.Locator("#id").FillAsync("markup-1");
        await window.Page.Locator("#to-0-channel").SelectOptionAsync("console");
        await PressAsync(window, "Make the subscription");
        await window.Page.WaitForURLAsync("**/subscriptions/markup-1", new() { WaitUntil = WaitUntilState.Commit });
        (await window.Page.Locator(".lead").InnerTextAsync()).ShouldContain("<script>");
        await ShouldBeTextAsync(window);
        await window.GoAsync("/subscriptions");
        await ShouldBeTextAsync(window);

        await window.GoAsync("/subscribe");
        await window.Page.Locator("#id").FillAsync(Markup);
        await window.Page.Locator("#any").FillAsync(Markup);
        await PressAsync(window, "Make the subscription");
        (await window.Page.Locator("#errors").InnerTextAsync()).ShouldContain("<script>");
        await ShouldBeTextAsync(window);
    }

    [Fact(Timeout = 300_000)]
    public async Task Change_SomebodyElseWasQuicker_IsToldAndLosesNothing()
    {
        await using var first = await subscribed.OpenAsync(browser, "desk");
        await MakeAsync(first, "conflict-1");
        await using var second = await subscribed.OpenAsync(browser, "operator");
        first.Expected.Add("409");
        await first.GoAsync("/subscriptions/conflict-1/edit");
        await second.GoAsync("/subscriptions/conflict-1/edit");
        await second.Page.Locator("#any").FillAsync("Broadcom");
        await PressAsync(second, "Save");
        await second.Page.Locator(".notice", new() { HasTextString = "The change is saved." }).WaitForAsync();

        await first.Page.Locator("#any").FillAsync("AMD");
        await PressAsync(first, "Save");

        (await first.Page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain("Deals with Broadcom");
        (await first.Page.Locator("#any").InputValueAsync()).ShouldBe("AMD");
        await first.ShouldBeSoundAsync();
        await PressAsync(first, "Save over it");
        await first.Page.Locator(".notice", new() { HasTextString = "The change is saved." }).WaitForAsync();
        (await first.Page.Locator(".lead").InnerTextAsync()).ShouldBe("Deals with AMD.");
    }

    [Fact(Timeout = 300_000)]
    public async Task Change_Destinations_AreKeptRemovedAndAdded()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk", new Look { Script = false });
        window.Expected.Add("400");
        await MakeAsync(window, "destinations-1");
        await window.GoAsync("/subscriptions/destinations-1/edit");
        await window.Page.Locator("#to-0-channel").CheckAsync();
        await PressAsync(window, "Save");
        (await window.Page.Locator("#errors").InnerTextAsync()).ShouldContain("Name at least one destination.");

        await PressAsync(window, "Another destination");
        await window.Page.Locator("#to-1-channel").SelectOptionAsync("webhook");
        await window.Page.Locator("#to-1-address").FillAsync(subscribed.At("/lost"));
        await PressAsync(window, "Save");

        await window.Page.Locator(".notice", new() { HasTextString = "The change is saved." }).WaitForAsync();
        var shown = await window.Page.Locator("section[aria-labelledby=to] li").AllInnerTextsAsync();
        shown.ShouldHaveSingleItem().ShouldContain("webhook http://127.0.0.1");
    }

    internal static async Task MakeAsync(Window window, string id, string channel = "console", string address = "")
    {
        await window.GoAsync("/subscribe");
        await window.Page.Locator("#id").FillAsync(id);
        await window.Page.Locator("#to-0-channel").SelectOptionAsync(channel);
        await window.Page.Locator("#to-0-address").FillAsync(address);
        await window.Page.Locator("button[value=save]").ClickAsync();
        await window.Page.WaitForURLAsync($"**/subscriptions/{id}", new() { WaitUntil = WaitUntilState.Commit });
        await window.Page.Locator(".notice").WaitForAsync();
    }

    /// <summary>The buttons that look stand twice: at the end of the form, and beside what they show.</summary>
    private static Task PressAsync(Window window, string button) =>
        window.Page.Locator("#subscription").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task ShouldBeTextAsync(Window window)
    {
        (await window.Page.Locator("main script, main img").CountAsync()).ShouldBe(0);
        (await window.Page.TitleAsync()).ShouldNotBe("broken");
        await window.ShouldBeSoundAsync();
    }
}
