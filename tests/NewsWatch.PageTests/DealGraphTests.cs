using System.Text.Json;
using Microsoft.Playwright;
using NewsWatch.PageTests.Browsers;
using NewsWatch.PageTests.Sites;
using Shouldly;
using Xunit;

namespace NewsWatch.PageTests;

public sealed class DealGraphTests(SharedBrowser browser, DemoSite demo, NetworkSite network)
{
    private const string Graph = "document.querySelector('.graph-box')._cyreg.cy";

    public static TheoryData<string, string> BadAddresses => new()
    {
        { "/deals?type=nonsense", "co_development" },
        { "/deals?type=supply&type=%3Cscript%3Ealert(1)%3C%2Fscript%3E", "co_development" },
        { "/deals?standing=signed", "announced, reported, over" },
        { "/deals?period=century", "month" },
        { "/totals?months=13", "6, 12, 24, 36" },
        { "/totals?months=-1", "6, 12, 24, 36" },
        { $"/totals?company={new string('x', 201)}", "200" },
    };

    [Theory(Timeout = 300_000)]
    [MemberData(nameof(BadAddresses))]
    public async Task Address_ThatCannotBeUsed_SaysWhatIsAllowed(string address, string allowed)
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync());
        window.Expected.Add("400");

        (await window.GoAsync(address)).ShouldBe(400);

        (await window.Page.Locator(".detail").InnerTextAsync()).ShouldContain(allowed);
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Graph_WithoutScript_IsItsTables()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync(), new Look { Script = false });
        await window.GoAsync("/deals");

        (await window.Page.Locator("[data-graph]").IsVisibleAsync()).ShouldBeFalse();
        (await window.Page.Locator("[data-graph-companies] tbody").InnerTextAsync()).ShouldContain("OpenAI");
        await window.Page.GetByLabel("investment").CheckAsync();
        await window.PressAsync("Show");
        (await window.Page.Locator("[data-graph-links] tbody tr td:first-child").AllInnerTextsAsync()).ShouldBe(["Samsung + Tenstorrent"]);
        await window.FollowAsync("Samsung + Tenstorrent");
        window.Page.Url.ShouldContain("/stories/");
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Graph_ClickOnACompany_LeadsToItsStories()
    {
        await using var window = await browser.OpenAsync(await demo.StartAsync());
        await window.GoAsync("/deals");
        var at = await window.Page.EvaluateAsync<JsonElement>($"() => {Graph}.nodes('[name = \"Broadcom\"]').renderedPosition()");
        var box = (await window.Page.Locator(".graph-box").BoundingBoxAsync())!;

        await window.Page.Mouse.ClickAsync(box.X + at.GetProperty("x").GetSingle(), box.Y + at.GetProperty("y").GetSingle());

        await window.Page.WaitForURLAsync("**/?company=Broadcom", new() { WaitUntil = WaitUntilState.Commit });
        (await window.Page.Locator(".story h2").First.InnerTextAsync()).ShouldContain("Broadcom");
        await window.ShouldBeSoundAsync();
    }

    [Fact(Timeout = 300_000)]
    public async Task Graph_NamesThatAreAnAttack_AreText()
    {
        await using var window = await browser.OpenAsync(await network.StartAsync());
        foreach (var address in new[] { "/deals", "/totals", $"/totals?company={Uri.EscapeDataString(NetworkSite.Attacks[2])}" })
        {
            (await window.GoAsync(address)).ShouldBe(200);

            (await window.Page.Locator("main img, main script").CountAsync()).ShouldBe(0);
            (await window.Page.TitleAsync()).ShouldNotContain("broken");
            (await window.Page.Locator("main").InnerTextAsync()).ShouldContain("</script>");
            await window.ShouldBeSoundAsync();
        }
    }

    /// <summary>Says how long it takes; what is asserted is that all is drawn, and alike each time.</summary>
    [Fact(Timeout = 300_000)]
    public async Task Graph_AsManyDealsAsItShouldHold_IsDrawnAlikeEachTime()
    {
        await using var window = await browser.OpenAsync(await network.StartAsync());
        await window.GoAsync("/deals");
        var rows = await window.Page.Locator("[data-graph-links] tbody tr").CountAsync();

        var drawn = await window.Page.EvaluateAsync<JsonElement>("""
            async () => {
              const address = document.querySelector('script[src$="deal-graph.js"]').src;
              const { draw, read } = await import(address);
              const { place } = await import(new URL("deal-layout.js", address));
              const frame = () => new Promise(requestAnimationFrame);
              const { companies, links } = read();
              const sized = companies.map(company => ({ ...company, size: 20 }));
              const start = performance.now();
              const first = JSON.stringify(place(sized, links, { width: 1100, height: 640 }));
              const layout = performance.now() - start;
              const again = JSON.stringify(place(sized, links, { width: 1100, height: 640 }));
              const box = document.createElement("div");
              box.className = "graph-box";
              document.querySelector("[data-graph]").prepend(box);
              const begin = performance.now();
              const cy = draw(box, companies, links);
              await frame();
              const picture = performance.now() - begin;
              const times = [];
              for (let turn = 0; turn < 60; turn++) {
                const from = performance.now();
                cy.panBy({ x: 2, y: 1 });
                await frame();
                times.push(performance.now() - from);
              }
              times.sort((one, other) => one - other);
              return { same: first === again, finite: !first.includes("null"), nodes: cy.nodes().length, edges: cy.edges().length,
                layout, picture, median: times[30], slow: times[57] };
            }
            """);

        drawn.GetProperty("same").GetBoolean().ShouldBeTrue();
        drawn.GetProperty("finite").GetBoolean().ShouldBeTrue();
        drawn.GetProperty("nodes").GetInt32().ShouldBe(NetworkSite.Companies);
        drawn.GetProperty("edges").GetInt32().ShouldBe(rows);
        rows.ShouldBeGreaterThan(1_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{rows} lines, in ms: {drawn}");
    }
}
