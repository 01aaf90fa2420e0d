using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class DeliveriesCommandTests : IAsyncLifetime
{
    private static readonly Core.Alerts.Alert Alert = Samples.Alert(Samples.Story(1, "OpenAI", "Broadcom"));
    private static readonly Core.Deliveries.Delivery Dead = Samples.Delivery(Alert, "https://hook.test/token-in-the-path");
    private static readonly Guid Destination = DestinationIdentity.ForHealth(Dead.Destination);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "data"));
        var settings = new StoreSettings(StoreProvider.Sqlite, $"Data Source={Path.Combine(_folder.Path, "data", "newswatch.db")}");
        await using var services = new ServiceCollection().AddStorage(settings).BuildServiceProvider();
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(Token);
        var refused = new SendResult { Outcome = SendOutcome.Permanent, Reason = "http_404", Detail = "HTTP 404: no such hook" };
        var claim = new DeliveryClaim { NowUtc = Samples.Now, UntilUtc = Samples.Now.AddMinutes(1), Max = 1, MaxAttempts = 8, PlacesPerDestination = 1 };
        await store.TransactAsync(
            async session =>
            {
                await session.Alerts.AddNewAsync([Alert], Token);
                await session.Deliveries.AddNewAsync([Dead], Token);
                await session.Deliveries.ClaimDueAsync(claim, Token);
                await session.Deliveries.CompleteAsync(
                    Samples.Attempt(Dead, 1, refused), new DeliveryVerdict(DeliveryState.Dead, Samples.Now.AddSeconds(1)), Token);
                await session.Destinations.SaveAsync(
                    new DestinationHealth { Id = Destination, Failures = 1, FailingSinceUtc = Samples.Now, DisabledUtc = Samples.Now, LastReason = "gone" }, Token);
            },
            Token);
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task List_Dead_SaysWhereAndWhyWithoutTheTokenInTheAddress()
    {
        var run = await RunAsync("list", "--state", "dead");

        run.OutLines.ShouldBe([$"{Dead.Id}  dead since 2026-03-04 05:06:08Z  attempt 1  webhook https://hook.test/…  all  http_404: HTTP 404: no such hook"]);
        (await RunAsync("list", "--state", "delivered")).Out.ShouldBeEmpty();
        (await RunAsync("list", "--subscription", "nobody")).Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task Show_Delivery_ListsItsAttempts()
    {
        var run = await RunAsync("show", Dead.Id.ToString());

        run.OutLines.Length.ShouldBe(2);
        run.OutLines[1].ShouldBe("  attempt 1  2026-03-04 05:06:07Z  120 ms  http_404  HTTP 404: no such hook");
    }

    [Fact]
    public async Task Retry_Dead_QueuesItOnce()
    {
        (await RunAsync("retry", Dead.Id.ToString())).Out.ShouldContain("queued");

        var second = await RunAsync("retry", Dead.Id.ToString());
        (second.ExitCode, second.ErrorLines.Single()).ShouldBe((1, $"{Dead.Id} is being sent already"));
    }

    [Fact]
    public async Task Enable_Disabled_SendsWhatWasMissed()
    {
        (await RunAsync("destinations")).OutLines.Single().ShouldStartWith($"{Destination}  disabled since 2026-03-04 05:06:07Z  webhook https://hook.test/…");

        (await RunAsync("enable", Destination.ToString(), "--missed")).Out.Trim().ShouldBe("enabled; 1 missed are sent now");

        (await RunAsync("destinations")).Out.ShouldBeEmpty();
        (await RunAsync("list", "--state", "queued")).OutLines.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("--state \"lost\" is not allowed; allowed: queued, sending, waiting, delivered, dead", "list", "--state", "lost")]
    [InlineData("--take 0 is not allowed; allowed: 1 to 10000", "list", "--take", "0")]
    [InlineData("\"x\" is no identity; allowed: one that 'deliveries list' shows", "show", "x")]
    [InlineData("\"x\" is no identity; allowed: one that 'deliveries destinations' shows", "enable", "x")]
    public async Task Deliveries_BadArgument_IsOneLineAndExitCode2(string error, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        (run.ExitCode, run.ErrorLines).ShouldSatisfyAllConditions(result => result.ExitCode.ShouldBe(2), result => result.ErrorLines.ShouldBe([error]));
    }

    private Task<CommandRun> RunAsync(params string[] arguments) =>
        CommandRun.OfAsync(_folder.Path, "", ["deliveries", .. arguments, "--data", Path.Combine(_folder.Path, "data")]);
}
