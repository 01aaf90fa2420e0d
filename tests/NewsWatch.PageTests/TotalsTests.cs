using System.Text.Json;
using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

public sealed class TotalsTests(SharedBrowser browser, DemoSite demo, NetworkSite network)
{
    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task Csv_NamesThatAreFormulas_AreNone()
    {
        using var client = new HttpClient { BaseAddress = await network.StartAsync() };

        using var answer = await client.GetAsync("/totals.csv", Token);
        var rows = await answer.Content.ReadAsStringAsync(Token);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldStartWith("newswatch-totals-");
        rows.ShouldStartWith("month,company,standing,deals,gigawatts,dollars\r\n");
        rows.ShouldContain(",\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"a\"\")\",");
    }

    [Fact(Timeout = 300_000)]
    public async Task Json_AllTogether_CountsEachDealOnce()
    {
        using var client = new HttpClient { BaseAddress = await network.StartAsync() };

        var export = JsonDocument.Parse(await client.GetStringAsync("/totals.json?months=36", Token)).RootElement;

        var all = export.GetProperty("totals")[0];
        all.GetProperty("company").ValueKind.ShouldBe(JsonValueKind.Null);
        all.GetProperty("months").EnumerateArray()
            .Sum(month => new[] { "announced", "reported", "over" }.Sum(standing => month.GetProperty(standing).GetProperty("deals").GetInt32()))
            .ShouldBe(NetworkSite.Deals);
        export.GetProperty("totals").GetArrayLength().ShouldBe(NetworkSite.Companies + 1);
    }

    [Fact(Timeout = 300_000)]
    public async Task Plot_SaveAsPng_IsAPicture()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync());
        await window.GoAsync("/totals?months=36");

        var download = await window.Page.RunAndWaitForDownloadAsync(
            () => window.Page.Locator("[data-plot=gw]").GetByRole(AriaRole.Button, new() { Name = "Save as PNG" }).ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        var start = new byte[PngStart.Length];
        await file.ReadExactlyAsync(start, Token);

        download.SuggestedFilename.ShouldBe("newswatch-gw.png");
        start.ShouldBe(PngStart);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Plot_WithoutScript_HasItsTableAndNoButtonThatDoesNothing()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Script = false });
        await window.GoAsync("/totals?months=36&company=openai");

        (await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save as PNG" }).CountAsync()).ShouldBe(0);
        (await window.Page.Locator("h1").InnerTextAsync()).ShouldBe("Gigawatts and dollars of OpenAI");
        (await window.Page.Locator("[data-plot=gw] rect").CountAsync()).ShouldBeGreaterThan(0);
        (await window.Page.Locator(".totals").InnerTextAsync()).ShouldContain("GW");
        await window.ShouldBeSoundAsync();
    }
}
