using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Stories;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class SubscriptionsCommandTests : IAsyncLifetime
{
    private static readonly Story Story = Samples.Story(1, "OpenAI", "Broadcom") with { OpenedUtc = TimeProvider.System.GetUtcNow().AddDays(-2) };

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data"));
        _folder.Write("newswatch.json", """
            { "Subscriptions": [{ "Id": "declared", "Destinations": [{ "Channel": "console" }] }] }
            """);
        var settings = new StoreSettings(StoreProvider.Sqlite, $"Data Source={Path.Combine(_folder.Path, "data", "newswatch.db")}");
        await using var services = new ServiceCollection().AddStorage(settings).BuildServiceProvider();
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(Token);
        await store.TransactAsync(session => session.Stories.SaveAsync(new StoryWrite { Story = Story, NewKeys = [] }, Token), Token);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Add_FilterAndDestination_IsShownBackInWords()
    {
        var run = await RunAsync("subscriptions", "add", "desk", "--party", "open ai", "--party", "NVDA", "--min-gw", "1", "--status", "announced", "--to", "webhook=https://hook.test/token");

        run.Error.ShouldBeEmpty();
        run.OutLines.ShouldBe(["desk  active  Deals of OpenAI or Nvidia over 1 GW, announced  webhook https://hook.test/…"]);
        (await RunAsync("subscriptions", "list")).OutLines.ShouldBe(["declared  declared  All deals  console", .. run.OutLines]);
        (await RunAsync("subscriptions", "add", "desk", "--to", "console")).ErrorLines.ShouldBe(["'desk' is the id of another subscription"]);
    }

    [Theory]
    [InlineData("the company 'Nvidea' is unknown: did you mean Nvidia?", "--party", "Nvidea")]
    [InlineData("--type \"merger\" is not allowed", "--type", "merger")]
    [InlineData("--quiet \"night\" is not allowed", "--quiet", "night")]
    [InlineData("time zone 'Mars/Base' is unknown", "--quiet", "22:00-07:00@Mars/Base")]
    [InlineData("--only \"some\" is not allowed", "--only", "some")]
    public async Task Add_BadArgument_IsOneLineAndExitCode2(string error, params string[] switches)
    {
        var run = await RunAsync(["subscriptions", "add", "desk", "--to", "console", .. switches]);

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.Single().ShouldContain(error);
    }

    [Fact]
    public async Task Declared_ChangedOrRemoved_IsRefused()
    {
        (await RunAsync("subscriptions", "pause", "declared")).ErrorLines.Single().ShouldContain("declared by the configuration");
        (await RunAsync("subscriptions", "remove", "declared")).ErrorLines.Single().ShouldContain("declared by the configuration");
    }

    [Fact]
    public async Task Mute_Declared_IsStoredBesideItsDeclaration()
    {
        (await RunAsync("subscriptions", "mute", "declared", "3d", "--party", "open ai")).OutLines.Single().ShouldStartWith("OpenAI is muted until");
        (await RunAsync("subscriptions", "mute", "declared", "3d", "--party", "Opnai")).ErrorLines.Single().ShouldContain("did you mean OpenAI?");

        (await RunAsync("subscriptions", "why", "declared", Story.Id.ToString())).Out.ShouldStartWith("not told: OpenAI is muted until");
        (await RunAsync("subscriptions", "show", "declared")).OutLines[1].ShouldStartWith("  OpenAI is muted until");
        (await RunAsync("subscriptions", "list")).OutLines.ShouldBe(["declared  declared  All deals  console"]);
        (await RunAsync("subscriptions", "erase", "declared")).OutLines.ShouldBe(["all that declared was told is erased; its declaration stands"]);
        (await RunAsync("subscriptions", "show", "declared")).OutLines.Length.ShouldBe(1);
    }

    [Fact]
    public async Task Export_Subscription_IsJsonWithoutAddressAndSecret()
    {
        await RunAsync("subscriptions", "add", "desk", "--to", "webhook=https://hook.test/token");

        var run = await RunAsync("subscriptions", "export", "desk");

        var held = System.Text.Json.Nodes.JsonNode.Parse(run.Out)!;
        held["subscription"]!["id"]!.GetValue<string>().ShouldBe("desk");
        held["deliveries"]!.AsArray().ShouldBeEmpty();
        run.Out.ShouldNotContain("hook.test/token");
        (await RunAsync("subscriptions", "erase", "desk")).OutLines.ShouldBe(["all that desk was told is erased, and the subscription with it"]);
        (await RunAsync("subscriptions", "show", "desk")).ErrorLines.Single().ShouldContain("is no subscription");
    }

    [Fact]
    public async Task Change_SomeSwitches_LeavesTheRestAsItIs()
    {
        await RunAsync("subscriptions", "add", "desk", "--party", "OpenAI", "--min-gw", "1", "--quiet", "22:00-07:00@Europe/Paris", "--to", "webhook=https://hook.test/token");

        var more = await RunAsync("subscriptions", "change", "desk", "--status", "announced", "--max-per-hour", "5", "--only", "first");
        var less = await RunAsync("subscriptions", "change", "desk", "--party", "", "--min-gw", "0", "--quiet", "none", "--max-per-hour", "0", "--only", "all");

        more.OutLines[..3].ShouldBe(
        [
            "desk  active  Deals of OpenAI over 1 GW, announced, first news only  webhook https://hook.test/…",
            "  quiet from 22:00 to 07:00 (Europe/Paris)",
            "  at most 5 an hour, the others together",
        ]);
        less.OutLines[0].ShouldBe("desk  active  All deals, announced  webhook https://hook.test/…");
        less.OutLines.Length.ShouldBe(2);
        (await RunAsync("subscriptions", "change", "declared", "--party", "OpenAI")).ErrorLines.Single().ShouldContain("declared by the configuration");
    }

    [Fact]
    public async Task Preview_LastMonth_CountsWhatWouldHaveBeenSent()
    {
        var run = await RunAsync("subscriptions", "preview", "--party", "Broadcom");

        run.OutLines[0].ShouldBe("1 alert of 1 story in 30 days, about 0.2 a week");
        run.OutLines[1].ShouldEndWith("Story 1  Broadcom takes part.");
        (await RunAsync("subscriptions", "preview", "--party", "Intel")).OutLines[0].ShouldStartWith("0 alerts of 1 story");
    }

    [Fact]
    public async Task Test_AddressThatIsAllowed_IsReallyAsked()
    {
        await RunAsync("subscriptions", "add", "desk", "--to", "webhook=http://127.0.0.1:1/hook");

        var refused = await RunAsync("subscriptions", "test", "desk");
        var asked = await RunAsync("subscriptions", "test", "desk", "--set", "Network:Allow=127.0.0.1");

        (refused.ExitCode, asked.ExitCode).ShouldBe((1, 1));
        refused.Out.ShouldContain("FAILED  address_refused");
        asked.Out.ShouldContain("FAILED  refused");
    }

    [Fact]
    public async Task Why_StoryThatDoesNotMatch_NamesTheRule()
    {
        await RunAsync("subscriptions", "add", "desk", "--party", "Intel", "--to", "console");
        (await RunAsync("subscriptions", "why", "desk", Story.Id.ToString())).OutLines
            .ShouldBe(["not told: None of Intel takes part in this deal of OpenAI, Broadcom."]);
        (await RunAsync("subscriptions", "why", "desk", Guid.Empty.ToString())).ExitCode.ShouldBe(2);

        await RunAsync("subscriptions", "add", "chips", "--party", "OpenAI", "--to", "console");
        (await RunAsync("subscriptions", "mute", "chips", "3d", "--party", "OpenAI")).OutLines.Single().ShouldStartWith("OpenAI is muted until");
        (await RunAsync("subscriptions", "why", "chips", Story.Id.ToString())).Out.ShouldStartWith("not told: OpenAI is muted until");
        (await RunAsync("subscriptions", "mute", "chips", "0s")).OutLines.ShouldBe(["no mute is left"]);
    }

    [Fact]
    public async Task Remove_Stored_IsGone()
    {
        await RunAsync("subscriptions", "add", "desk", "--to", "console");
        await RunAsync("subscriptions", "pause", "desk");
        (await RunAsync("subscriptions", "show", "desk")).OutLines[0].ShouldBe("desk  paused  All deals  console");

        (await RunAsync("subscriptions", "remove", "desk")).OutLines.ShouldBe(["desk is removed"]);
        (await RunAsync("subscriptions", "show", "desk")).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task Keys_RotatedAndRevoked_AreShownOnceAndEnd()
    {
        var made = (await RunAsync("keys", "add", "desk", "--scope", "subscribe")).OutLines.Single();
        made.ShouldStartWith("nw_");
        var id = made.Split('_')[1];

        var rotated = (await RunAsync("keys", "rotate", id)).OutLines.Single();
        var list = (await RunAsync("keys", "list")).OutLines;

        list.Length.ShouldBe(2);
        list.ShouldAllBe(line => !line.Contains(made.Split('_')[2]) && line.Contains("desk  subscribe  since"));
        list[0].ShouldContain(" until ");
        (await RunAsync("keys", "revoke", rotated.Split('_')[1])).ExitCode.ShouldBe(0);
        (await RunAsync("keys", "revoke", id)).ExitCode.ShouldBe(2);
        (await RunAsync("keys", "add", "desk", "--scope", "all")).ErrorLines.Single().ShouldContain("allowed: read, subscribe, operate");
    }

    private Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.OfAsync(_folder.Path, "", [.. arguments, "--data", Path.Combine(_folder.Path, "data")]);
}
