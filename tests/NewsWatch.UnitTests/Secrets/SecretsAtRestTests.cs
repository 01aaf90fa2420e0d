using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Storage;
using NewsWatch.UnitTests.Storage.Contract;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Secrets;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Secrets;

/// <summary>Whoever copies the database file finds neither secrets nor the addresses that give access.</summary>
public sealed class SecretsAtRestTests : IDisposable
{
    private const string Key = "01234567890123456789012345678901";
    private const string NewKey = "98765432109876543210987654321098";
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static readonly Destination Hook = new() { Channel = "webhook", Address = "https://hook.test/hidden-path", Secret = Secret };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-test-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Files_SubscriptionAndDeliveryStored_HoldNoSecretAndNoAddress()
    {
        await StoreAsync(Key);

        foreach (var file in _folder.GetFiles())
        {
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file.FullName, Token));
            text.ShouldNotContain(Secret[6..]);
            text.ShouldNotContain("hidden-path");
            text.ShouldNotContain("rita@example.org");
        }

        (await ReadAsync(Key)).ShouldBe(Hook);
    }

    [Fact]
    public async Task Read_AfterTheKeyWasChanged_GoesOnWhileTheFormerOneStands()
    {
        await StoreAsync(Key);

        (await ReadAsync($"{NewKey} {Key}")).ShouldBe(Hook);
        (await Should.ThrowAsync<StoreUnavailableException>(() => ReadAsync(NewKey))).Message.ShouldContain("Secrets:Key");
    }

    [Fact]
    public async Task Reseal_AfterTheKeyWasChanged_LetsTheFormerOneGo()
    {
        await StoreAsync(Key);
        await using (var services = Open($"{NewKey} {Key}"))
        {
            var store = services.GetRequiredService<IStore>();

            // The subscription, and of the delivery its address and its secret.
            (await store.ResealAsync(Token)).ShouldBe(3);
        }

        (await ReadAsync(NewKey)).ShouldBe(Hook);
        await Should.ThrowAsync<StoreUnavailableException>(() => ReadAsync(Key));
    }

    [Fact]
    public void Reseal_TextThatHoldsSealedOnes_ChangesThemAlone()
    {
        var resealed = Sealer($"{NewKey} {Key}").Reseal($"<sealed>{Sealer(Key).Seal("one")}</sealed> plain");

        resealed.ShouldEndWith("</sealed> plain");
        Sealer(NewKey).Open(resealed["<sealed>".Length..^"</sealed> plain".Length]).ShouldBe("one");
    }

    [Fact]
    public void Seal_SameTextTwice_LooksDifferentAndChangedOnesAreRefused()
    {
        var sealer = Sealer(Key);
        var text = sealer.Seal("text");

        sealer.Seal("text").ShouldNotBe(text);
        sealer.Open(text).ShouldBe("text");
        sealer.Open("written before").ShouldBe("written before");
        var bytes = Convert.FromBase64String(text["sealed:1:".Length..]);
        bytes[^1] ^= 1;
        Should.Throw<StoreUnavailableException>(() => sealer.Open($"sealed:1:{Convert.ToBase64String(bytes)}"));
    }

    private static TextSealer Sealer(string key) => new(new MasterKeys(new NewsWatchOptions { Secrets = new SecretsOptions { Key = key } }));

    private ServiceProvider Open(string key) => new ServiceCollection()
        .AddStorage(new StoreSettings(NewsWatch.Storage.StoreProvider.Sqlite, $"Data Source={Path.Combine(_folder.FullName, "news.db")}") { Sealer = Sealer(key) })
        .BuildServiceProvider();

    private async Task StoreAsync(string key)
    {
        await using var services = Open(key);
        var store = services.GetRequiredService<IStore>();
        await store.MigrateAsync(Token);
        var alert = Samples.Alert(Samples.Story(1));
        var mail = new Destination { Channel = "email", Address = "rita@example.org" };
        await store.TransactAsync(
            async session =>
            {
                var subscription = new Subscription { Id = "desk", Destinations = [Hook, mail] };
                await session.Subscriptions.SaveAsync(new StoredSubscription { Subscription = subscription, Owner = "rita", CreatedUtc = Samples.Now, UpdatedUtc = Samples.Now }, Token);
                await session.Alerts.AddNewAsync([alert], Token);
                await session.Deliveries.AddNewAsync([Samples.Delivery(alert) with { Destination = Hook }], Token);
            },
            Token);
    }

    /// <summary>As the delivery has it, which must be what the subscription has.</summary>
    private async Task<Destination> ReadAsync(string key)
    {
        await using var services = Open(key);
        return await services.GetRequiredService<IStore>().ReadAsync(
            async session =>
            {
                var stored = await session.Subscriptions.FindAsync("desk", Token);
                var delivery = (await session.Deliveries.ListAsync(new Core.Deliveries.DeliveryQuery { Take = 1 }, Token)).Single();
                stored!.Subscription.Destinations[0].ShouldBe(delivery.Destination);
                return delivery.Destination;
            },
            Token);
    }
}
