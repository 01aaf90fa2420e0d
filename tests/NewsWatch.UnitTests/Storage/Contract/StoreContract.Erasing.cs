using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Erase_WhileAnAlertIsRaised_LeavesNothingOfIt()
    {
        var alert = Samples.Alert(Samples.Story(1, "OpenAI"), "desk");
        await SaveAsync(Stored("desk"));
        Task erasing = Task.CompletedTask;

        await Store.TransactAsync(
            async session =>
            {
                await session.Subscriptions.HoldAsync(Token);
                (await session.Subscriptions.FindAsync("desk", Token)).ShouldNotBeNull();

                // On SQLite it waits for this transaction as a whole; on PostgreSQL it must wait as well, or would miss what comes next.
                erasing = Task.Run(EraseDeskAsync, Token);
                await session.Alerts.AddNewAsync([alert], Token);
                await session.Deliveries.AddNewAsync([Samples.Delivery(alert)], Token);
            },
            Token);
        await erasing;

        (await ListAsync(null)).ShouldBeEmpty();
        (await Store.ReadAsync(session => session.Alerts.FindAsync(alert.Id, Token), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Erase_WhileAttemptsEnd_EndsWithoutAFault()
    {
        await SaveAsync(Stored("desk"));
        var deliveries = await QueueStoriesAsync("https://hook.test/", "desk", stories: 12);
        await ClaimAsync(Now, places: 50);

        await Task.WhenAll([.. deliveries.Select(delivery => Task.Run(() => EndAsync(Samples.Attempt(delivery, 1, SendResult.Success), new DeliveryVerdict(DeliveryState.Delivered, Now)), Token)), Task.Run(EraseDeskAsync, Token)]);

        (await ListAsync(null)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ListTroubled_DestinationsWithoutDeliveries_TakeNoPlaceOnAPage()
    {
        var delivery = await QueueAsync();
        await SaveAsync(delivery, health => health with { Failures = 2, FailingSinceUtc = Now });
        for (var other = 1; other <= 12; other++)
            await SaveAsync(delivery, health => health with { Id = Samples.Id("pruned", other), Failures = 2, FailingSinceUtc = Now.AddDays(-other) });

        (await TroubledAsync()).ShouldHaveSingleItem().Waiting.ShouldBe(1);
    }

    [Fact]
    public async Task Figures_HeldBackOnPurpose_IsLateFromItsDueTimeOn()
    {
        var alert = Samples.Alert(Samples.Story(1, "OpenAI"));
        await AddAsync(alert);
        var held = Samples.Delivery(alert) with { CreatedUtc = Now.AddDays(-7), DueUtc = Now.AddMinutes(-1) };
        await Store.TransactAsync(session => session.Deliveries.AddNewAsync([held], Token), Token);

        (await OldestAsync()).ShouldBe(TimeSpan.FromMinutes(1));
        await ClaimAsync(Now);
        (await OldestAsync()).ShouldBeNull();
        await EndAsync(Samples.Attempt(held, 1, Timeout) with { StartedUtc = Now.AddSeconds(-9) }, new DeliveryVerdict(DeliveryState.Waiting, Now.AddMinutes(5)));
        (await OldestAsync()).ShouldBe(TimeSpan.FromSeconds(9));
    }

    private async Task<TimeSpan?> OldestAsync() =>
        (await Store.ReadAsync(session => session.Deliveries.FiguresAsync(Now.AddDays(-1), Token), Token)).OldestUndelivered;

    private Task EraseDeskAsync() => Store.TransactAsync(
        async session =>
        {
            await session.Subscriptions.RemoveAsync("desk", Token);
            return await session.Alerts.EraseAsync("desk", Token);
        },
        Token);
}
