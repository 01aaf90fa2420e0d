using NewsWatch.Core.Alerts;
using NewsWatch.Storage;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Storage.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Sessions_OfAKeyThatEnds_EndWithIt()
    {
        var (key, _) = ApiKey.Create("rita", ApiKeyScope.Operate, Now);
        var session = new SavedSession("id", "ticket", key.Id, Now.AddHours(1));
        await Store.TransactAsync(
            async store =>
            {
                await store.Keys.AddAsync(key, Token);
                await store.Sessions.AddAsync(session, Token);
            },
            Token);
        (await SessionAsync("id")).ShouldBe(session);

        await Store.TransactAsync(store => store.Keys.EndAsync(key.Id, Now, Token), Token);

        (await SessionAsync("id")).ShouldBeNull();
    }

    [Fact]
    public async Task Sessions_ExpiredOrRemoved_AreForgotten()
    {
        await Store.TransactAsync(
            async store =>
            {
                await store.Sessions.AddAsync(new SavedSession("old", "ticket", null, Now), Token);
                await store.Sessions.AddAsync(new SavedSession("new", "ticket", null, Now.AddHours(1)), Token);
            },
            Token);
        (await SessionAsync("old")).ShouldBeNull();
        (await SessionAsync("new")).ShouldNotBeNull();

        await Store.TransactAsync(store => store.Sessions.RemoveAsync("new", Token), Token);

        (await SessionAsync("new")).ShouldBeNull();
    }

    [Fact]
    public async Task Sessions_RenewedAfterTheyWereRemoved_StayRemoved()
    {
        var session = new SavedSession("id", "ticket", null, Now.AddHours(1));
        await Store.TransactAsync(store => store.Sessions.AddAsync(session, Token), Token);
        var longer = session with { Ticket = "another", ExpiresUtc = Now.AddHours(2) };
        await Store.TransactAsync(store => store.Sessions.RenewAsync(longer, Token), Token);
        (await SessionAsync("id")).ShouldBe(longer);

        await Store.TransactAsync(store => store.Sessions.RemoveAsync("id", Token), Token);
        await Store.TransactAsync(store => store.Sessions.RenewAsync(longer, Token), Token);

        (await SessionAsync("id")).ShouldBeNull();
    }

    [Fact]
    public async Task KeyRing_Keys_AreKeptOnce()
    {
        foreach (var id in new[] { "b", "a", "b" })
            await Store.TransactAsync(store => store.Sessions.AddToKeyRingAsync(id, $"<key id=\"{id}\" />", Token), Token);

        (await Store.ReadAsync(store => store.Sessions.KeyRingAsync(Token), Token)).Order(StringComparer.Ordinal).ShouldBe(["<key id=\"a\" />", "<key id=\"b\" />"]);
    }

    private Task<SavedSession?> SessionAsync(string id) => Store.ReadAsync(store => store.Sessions.FindAsync(id, Token), Token);
}
