using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class CheckConfigCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CheckConfig_SubscriptionInFile_SaysWhatWouldRun()
    {
        _folder.Write("newswatch.json", """
            {
              "Feeds": { "Defaults": false, "Urls": ["https://a.example/feed"] },
              "Subscriptions": [{ "Id": "chips", "Destinations": [{ "Channel": "webhook", "Address": "https://hooks.example/in" }] }]
            }
            """);

        var run = await CommandRun.OfAsync(_folder.Path, "", ["check-config"]);

        run.OutLines.ShouldBe([
            "configuration is valid",
            "roles: poller, detector, tracker, notifier, web",
            "bus: memory",
            "store: sqlite",
            "feeds: 1 of Feeds:Urls, each by its own rhythm, every 15m to 1d",
            "alerts: every one to the console; chips by webhook",
            "requests: as NewsWatch/0.1",
        ]);
        run.ErrorLines.ShouldHaveSingleItem().ShouldStartWith("warning: Network:Contact is not set");
        run.ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task CheckConfig_ContactIsSet_SaysAsWhomItAsksAndWarnsOfNothing()
    {
        var run = await CommandRun.OfAsync(_folder.Path, "", ["check-config", "--set", "Network:Contact=mailto:desk@news.example"]);

        run.OutLines[^1].ShouldBe("requests: as NewsWatch/0.1 (+mailto:desk@news.example)");
        run.Error.ShouldBe("");
    }

    [Fact]
    public async Task CheckConfig_SeveralErrors_ListsThemAllWithoutSecrets()
    {
        _folder.Write("newswatch.json", """
            {
              "Subscriptions": [
                { "Id": "a b", "Destinations": [{ "Channel": "pigeon" }] },
                { "Id": "hook", "Destinations": [{ "Channel": "webhook", "Address": "https://hooks.example/hidden", "Secret": "hidden" }] }
              ]
            }
            """);

        var run = await CommandRun.OfAsync(
            _folder.Path,
            "",
            ["check-config", "--roles", "poller", "--set", "Poller:Interval=never"],
            new() { ["NEWSWATCH_BUS__URL"] = "hidden" });

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotContain("hidden\"");
        run.ErrorLines.Length.ShouldBe(6);
        run.ErrorLines.ShouldContain(line => line.StartsWith("Bus:Url: \"***\" (NEWSWATCH_BUS__URL) is not allowed"));
        run.ErrorLines.ShouldContain(line => line.StartsWith("Poller:Interval: \"never\" (--set) is not allowed"));
        run.ErrorLines.ShouldContain(line => line.Contains("in-memory transport needs all roles"));
        run.ErrorLines.ShouldContain(line => line.Contains("'a b'"));
        run.ErrorLines.ShouldContain(line => line.Contains("pigeon"));
        run.ErrorLines.ShouldContain(line => line.Contains("webhook secret"));
    }
}
