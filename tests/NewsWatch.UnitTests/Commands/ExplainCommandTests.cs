using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private const string Text =
        "OpenAI and Broadcom announced on Monday a strategic partnership to co-develop 10 gigawatts of custom AI chips. "
        + "OpenAI had earlier signed a deal with Nvidia for 10 gigawatts of systems.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Explain_PlainText_TakesItThroughEveryStage()
    {
        _folder.Write("a.txt", Text);

        var run = await ExplainAsync("a.txt");

        run.ExitCode.ShouldBe(0);
        run.OutLines.ShouldContain("  title: none");
        run.OutLines.ShouldContain(line => line.StartsWith("  partnership: yes"));
        run.OutLines.ShouldContain(line => line.StartsWith("    parties: OpenAI, Broadcom"));
        run.OutLines.ShouldContain(line => line.StartsWith("    capacity_gw: 10 GW"));
        run.OutLines.ShouldContain("  role: primary, alert: yes");
        run.OutLines.ShouldContain("  console: is told: The subscription takes every story.");
    }

    [Fact]
    public async Task Explain_Subscriptions_SaysWhoIsToldAndWhy()
    {
        _folder.Write("newswatch.json", """
            {
              "Subscriptions": [
                { "Id": "broadcom", "Filter": { "Parties": ["Broadcom"] }, "Destinations": [{ "Channel": "console" }] },
                { "Id": "big", "Filter": { "MinimumCapacityGw": 50 }, "Destinations": [{ "Channel": "console" }] }
              ]
            }
            """);

        var run = await CommandRun.OfAsync(_folder.Path, Text, ["explain", "-"]);

        run.OutLines.ShouldContain(line => line.StartsWith("  broadcom: is told: "));
        run.OutLines.ShouldContain(line => line.StartsWith("  big: is not told: ") && line.Contains("50"));
    }

    [Fact]
    public async Task Explain_NobodySubscribed_SaysSo()
    {
        _folder.Write("a.txt", Text);

        (await ExplainAsync("a.txt", "--set", "Notifier:Console=false")).OutLines[^1].ShouldBe("  no subscription is configured");
    }

    [Fact]
    public async Task Explain_Page_HasItsTitle()
    {
        _folder.Write("a.html", $"<!DOCTYPE html><html lang=en><head><title>Chips for OpenAI</title></head><body><article><p>{Text}</p></article></body></html>");

        (await ExplainAsync("a.html")).OutLines.ShouldContain("  title: Chips for OpenAI");
    }

    [Fact]
    public async Task Explain_JsonInAndOut_NamesTheArticle()
    {
        _folder.Write("a.json", $$"""{"id":"x7","title":"OpenAI and Broadcom team up on AI chips","text":"{{Text}}"}""");

        var run = await ExplainAsync("a.json", "--json");

        using var line = JsonDocument.Parse(run.OutLines.ShouldHaveSingleItem());
        line.RootElement.GetProperty("detection").GetProperty("id").GetString().ShouldBe("x7");
        line.RootElement.GetProperty("role").GetString().ShouldBe("primary");
        line.RootElement.GetProperty("steps").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("absent.txt", "\"absent.txt\" cannot be read; allowed: an http or https address, a file, or - for standard input")]
    [InlineData("-", "\"-\" is empty; allowed: an article as text, HTML or a line of JSON")]
    public async Task Explain_NothingToRead_IsABadArgument(string input, string line)
    {
        var run = await ExplainAsync(input);

        run.ErrorLines.ShouldBe([line]);
        run.ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Explain_ServerDown_FailsWithOneLine()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        var url = $"http://{port.LocalEndpoint}/a";
        port.Stop();

        var run = await ExplainAsync(url);

        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith($"{url}: ");
        run.ExitCode.ShouldBe(1);
    }

    private Task<CommandRun> ExplainAsync(params string[] arguments) => CommandRun.OfAsync(_folder.Path, "", ["explain", .. arguments]);
}
