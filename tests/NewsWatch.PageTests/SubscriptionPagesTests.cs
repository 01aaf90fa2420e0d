using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

/// <summary>Looking at subscriptions, trying and ending them; the pages behind the links of a mail.</summary>
public sealed partial class SubscriptionPagesTests(SharedBrowser browser, SubscribedSite subscribed)
{
    [Theory(Timeout = 300_000)]
    [InlineData("/subscriptions")]
    [InlineData("/subscribe")]
    [InlineData("/subscriptions/declared/export")]
    public async Task Page_NobodySignedIn_LeadsToSignIn(string path)
    {
        await using var window = await browser.OpenAsync(await subscribed.StartAsync());
        await window.GoAsync(path);
        new Uri(window.Page.Url).PathAndQuery.ShouldBe($"/sign-in?back={Uri.EscapeDataString(path)}");
        (await window.Page.Locator("nav a[href='/subscriptions']").CountAsync()).ShouldBe(0);
    }

    [Theory(Timeout = 300_000)]
    [InlineData("reader", "/subscriptions", 403)]
    [InlineData("reader", "/subscribe", 403)]
    [InlineData("other", "/subscriptions/declared", 404)]
    [InlineData("other", "/subscriptions/access-1", 404)]
    [InlineData("other", "/subscriptions/access-1/edit", 404)]
    [InlineData("other", "/subscriptions/access-1/log", 404)]
    [InlineData("other", "/subscriptions/access-1/export", 404)]
    [InlineData("other", "/subscriptions/access-1/erase", 404)]
    [InlineData("operator", "/subscriptions/access-1", 200)]
    [InlineData("operator", "/subscriptions/nobody", 404)]
    public async Task Page_OfSomebodyElse_IsForThoseWhoMay(string key, string path, int status)
    {
        await using (var owner = await subscribed.OpenAsync(browser, "desk"))
        {
            owner.Expected.Add("404");
            if (await owner.GoAsync("/subscriptions/access-1") == 404) await SubscriptionFormTests.MakeAsync(owner, "access-1");
        }

        await using var window = await subscribed.OpenAsync(browser, key);
        window.Expected.Add($"{status}");
        (await window.GoAsync(path)).ShouldBe(status);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Form_WithoutItsToken_IsRefused()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk");
        window.Expected.Add("400");
        await SubscriptionFormTests.MakeAsync(window, "token-1");
        await window.GoAsync("/subscriptions/token-1/erase");
        await window.Page.Locator("main [name=form_token]").EvaluateAsync("token => token.remove()");
        await window.PressAsync("Erase it all");

        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe("This request cannot be used");
        (await window.GoAsync("/subscriptions/token-1")).ShouldBe(200);
    }

    [Theory(Timeout = 300_000)]
    [InlineData("/taken", "1 of 1 destinations took the test", "taken")]
    [InlineData("/lost", "0 of 1 destinations took the test", "FAILED http_404 HTTP 404: no <b>such</b> hook")]
    public async Task Test_AnyReceiver_TellsTheTruth(string receiver, string heading, string said)
    {
        await using var window = await subscribed.OpenAsync(browser, "desk", new Look { Script = false });
        await SubscriptionFormTests.MakeAsync(window, $"test-{receiver[1..]}", "webhook", subscribed.At(receiver));
        await window.PressAsync("Send a test");

        (await window.Page.Locator("#tested h2").InnerTextAsync()).ShouldBe(heading);
        (await window.Page.Locator("#tested li").InnerTextAsync()).ShouldContain(said);
        (await window.Page.Locator("#tested b").CountAsync()).ShouldBe(0);
        (await window.Page.ContentAsync()).ShouldNotContain(receiver + "<");
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Subscription_PausedAndMuted_SaysSoAndGoesOn()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk");
        window.Expected.Add("400");
        await SubscriptionFormTests.MakeAsync(window, "pause-1");
        await window.PressAsync("Pause");
        await window.Page.Locator(".notice", new() { HasTextString = "It is paused." }).WaitForAsync();
        (await window.Page.Locator(".page-head .pill").InnerTextAsync()).ShouldBe("Paused");
        await window.PressAsync("Resume");
        await window.Page.Locator(".notice", new() { HasTextString = "It goes on." }).WaitForAsync();
        (await window.Page.Locator(".page-head .pill").CountAsync()).ShouldBe(0);

        await window.Page.Locator("summary", new() { HasTextString = "Mute something" }).ClickAsync();
        await window.FillAsync("Which one", "Nobody & Sons");
        await window.PressAsync("Mute");
        (await window.Page.Locator("#what-error").InnerTextAsync()).ShouldContain("No company of this name");
        await window.ShouldBeSoundAsync();
        await window.FillAsync("Which one", "nvda");
        await window.PressAsync("Mute");
        await window.Page.Locator(".notice", new() { HasTextString = "It is muted." }).WaitForAsync();
        (await window.Page.Locator("section[aria-labelledby=mutes] li").InnerTextAsync()).ShouldStartWith("Nvidia until");
        await window.PressAsync("End");
        await window.Page.Locator(".notice", new() { HasTextString = "The mute has ended." }).WaitForAsync();
        (await window.Page.Locator("section[aria-labelledby=mutes] li").CountAsync()).ShouldBe(0);
    }

    [Fact(Timeout = 300_000)]
    public async Task Declared_AnOperator_SeesWhyItIsReadOnlyItsLogAndItsReasons()
    {
        await using var window = await subscribed.OpenAsync(browser, "operator", new Look { Script = false });
        window.Expected.Add("400");
        await window.GoAsync("/subscriptions/declared/edit");
        new Uri(window.Page.Url).AbsolutePath.ShouldBe("/subscriptions/declared");
        (await window.Page.Locator("main").InnerTextAsync()).ShouldContain("The settings of the program declare this subscription");
        (await window.Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).CountAsync()).ShouldBe(0);
        var entry = window.Page.Locator("section[aria-labelledby=log] .entry");
        (await entry.InnerTextAsync()).ShouldContain("Delivered");
        await entry.Locator("summary").ClickAsync();
        (await entry.Locator(".attempts").InnerTextAsync()).ShouldContain("Accepted ok");
        var story = (await entry.Locator("h3 a").GetAttributeAsync("href"))!;

        await window.FillAsync("Story", new Uri(await subscribed.StartAsync(), story).ToString());
        await window.PressAsync("Explain");
        (await window.Page.Locator("section[aria-labelledby=why] .card").InnerTextAsync()).ShouldContain("Told The subscription takes every story.");
        await window.FillAsync("Story", "nothing");
        await window.PressAsync("Explain");
        (await window.Page.Locator("#story-error").InnerTextAsync()).ShouldContain("There is no such story.");
        await window.GoAsync("/subscriptions/declared/log");
        (await window.Page.Locator(".entry").CountAsync()).ShouldBe(1);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Subscription_Pulled_IsReadAtTheAddressesThatItShows()
    {
        await using var window = await subscribed.OpenAsync(browser, "operator");
        await window.GoAsync("/subscriptions/declared");
        (await window.Page.Locator("#pull-atom").IsVisibleAsync()).ShouldBeFalse("nobody who looks over a shoulder reads it");
        await window.Page.Locator("summary", new() { HasTextString = "Show the addresses" }).ClickAsync();
        using var client = new HttpClient();
        foreach (var kind in new[] { "atom", "json" })
        {
            var text = await client.GetStringAsync(await window.Page.Locator($"#pull-{kind}").InputValueAsync(), TestContext.Current.CancellationToken);
            text.ShouldContain("Nvidia");
        }
    }

    [Fact(Timeout = 300_000)]
    public async Task Subscription_ExportedAndErased_IsTakenAlongAndGone()
    {
        await using var window = await subscribed.OpenAsync(browser, "desk", new Look { Script = false });
        window.Expected.Add("404");
        await SubscriptionFormTests.MakeAsync(window, "erase-1", "webhook", subscribed.At("/taken"));
        await window.FollowAsync("Erase");
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe("Erase erase-1?");
        await window.ShouldBeSoundAsync();
        var file = await window.Page.RunAndWaitForDownloadAsync(() => window.FollowAsync("Download as JSON"));
        file.SuggestedFilename.ShouldBe("newswatch-erase-1.json");
        using var held = JsonDocument.Parse(await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken));
        held.RootElement.GetProperty("subscription").GetProperty("id").GetString().ShouldBe("erase-1");
        held.RootElement.ToString().ShouldNotContain("/taken");

        await window.PressAsync("Erase it all");
        await window.Page.Locator(".notice", new() { HasTextString = "The subscription is erased, with all that it was told." }).WaitForAsync();
        (await window.Page.Locator(".notice").InnerTextAsync()).ShouldStartWith("The subscription is erased");
        (await window.GoAsync("/subscriptions/erase-1")).ShouldBe(404);
    }

    [Fact(Timeout = 300_000)]
    public async Task Subscriptions_OfAKeyThatHasNone_SayWhatASubscriptionIs()
    {
        await using var window = await subscribed.OpenAsync(browser, "other", new Look { Language = "fr", Width = Look.Phone });
        await window.GoAsync("/subscriptions");
        (await window.Page.Locator(".empty").InnerTextAsync()).ShouldContain("Un abonnement dit de quels accords");
        await window.ShouldBeSoundAsync();
    }

    [Theory(Timeout = 300_000)]
    [InlineData(Look.Phone, true, "fr")]
    [InlineData(Look.Phone, false, "en")]
    [InlineData(Look.Desk, false, "fr")]
    [InlineData(Look.Desk, true, "en")]
    public async Task Page_AnyLook_IsSound(int width, bool dark, string language)
    {
        await using var window = await subscribed.OpenAsync(browser, "operator", new Look { Width = width, Dark = dark, Language = language });
        foreach (var path in new[] { "/subscriptions", "/subscribe", "/subscriptions/declared", "/subscriptions/declared/log", "/subscriptions/declared/erase" })
        {
            (await window.GoAsync(path)).ShouldBe(200);
            await window.ShouldBeSoundAsync();
            foreach (var summary in await window.Page.Locator("main summary").AllAsync()) await summary.ClickAsync();
            await window.ShouldBeSoundAsync();
        }
    }

    [Fact(Timeout = 300_000)]
    public async Task Mail_ItsReader_ConfirmsWithoutSigningIn()
    {
        await using var owner = await subscribed.OpenAsync(browser, "desk", new Look { Language = "fr" });
        await SubscriptionFormTests.MakeAsync(owner, "mail-1", "email", "rita@mail-1.example");
        (await owner.Page.Locator("section[aria-labelledby=to] .pill").InnerTextAsync()).ShouldBe("À confirmer");
        // Asked a moment ago: no second mail, and no failure.
        await owner.PressAsync("Envoyer un essai");
        (await owner.Page.Locator("#tested").InnerTextAsync()).ShouldContain("prié de confirmer");
        var link = (await subscribed.MailsAsync()).Where(text => text.Contains("rita@mail-1.example", StringComparison.Ordinal)).Select(text => Link().Match(text).Value).Last();

        await using var reader = await browser.OpenAsync(await subscribed.StartAsync(), new Look { Width = Look.Phone, Dark = true });
        (await reader.GoAsync(link)).ShouldBe(200);
        (await reader.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("fr", "the language of the subscription");
        (await reader.Page.Locator("nav").CountAsync()).ShouldBe(0);
        await reader.ShouldBeSoundAsync();
        await reader.Page.Locator("main button").ClickAsync();
        await reader.Page.GetByText("Merci").WaitForAsync();
        await reader.ShouldBeSoundAsync();
        await owner.GoAsync("/subscriptions/mail-1");
        (await owner.Page.Locator("section[aria-labelledby=to] .pill").InnerTextAsync()).ShouldBe("Confirmé");
    }

    [Theory(Timeout = 300_000)]
    [InlineData("confirm", "en", Look.Phone, "This link is good no more")]
    [InlineData("unsubscribe", "fr", Look.Desk, "Ce lien ne vaut plus")]
    public async Task Link_ThatNobodyGaveOut_SaysSoInTheReadersLanguage(string action, string language, int width, string said)
    {
        await using var window = await browser.OpenAsync(await subscribed.StartAsync(), new Look { Language = language, Width = width, Dark = true });
        window.Expected.Add("404");
        (await window.GoAsync($"/links/{action}/declared~00000000000000000000000000000000~~wrong")).ShouldBe(404);
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe(said);
        (await window.Page.Locator("nav").CountAsync()).ShouldBe(0);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Unsubscribe_OneClickOfAProgram_EndsItAndItsOwnerGoesOn()
    {
        await using var owner = await subscribed.OpenAsync(browser, "operator");
        var link = Unsubscribe().Match(JsonDocument.Parse(await subscribed.Told).RootElement.ToString()).Value;
        await using var reader = await browser.OpenAsync(await subscribed.StartAsync());
        await reader.GoAsync(link);
        (await reader.Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("fr");
        await reader.ShouldBeSoundAsync();

        using var client = new HttpClient();
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await client.PostAsync(link, oneClick, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await owner.GoAsync("/subscriptions/declared");
        (await owner.Page.Locator("section[aria-labelledby=to] .pill").InnerTextAsync()).ShouldBe("Ended by its reader");
        await owner.PressAsync("Go on with it");
        await owner.Page.Locator(".notice", new() { HasTextString = "It goes on there." }).WaitForAsync();
        (await owner.Page.Locator("section[aria-labelledby=to] .pill").CountAsync()).ShouldBe(0);
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+/links/confirm/[A-Za-z0-9~_.-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex("http://127.0.0.1:[0-9]+/links/unsubscribe/[A-Za-z0-9~_.-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Unsubscribe();
}
