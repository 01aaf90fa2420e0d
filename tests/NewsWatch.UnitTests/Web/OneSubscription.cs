using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Alerts;
using NewsWatch.Web;
using NewsWatch.Web.Pull;

namespace NewsWatch.UnitTests.Web;

/// <summary>There is the subscription "desk", whose feeds "open-sesame" opens, and no other; nothing can be changed.</summary>
internal sealed class OneSubscription : ISubscriptionDesk, IPullTokens
{
    public const string Token = "open-sesame";

    private static readonly ListedSubscription Desk = new(
        new StoredSubscription
        {
            Subscription = new Subscription { Id = "desk", Destinations = [] },
            Owner = "configuration",
            CreatedUtc = DateTimeOffset.UnixEpoch,
            UpdatedUtc = DateTimeOffset.UnixEpoch,
        },
        Declared: true);

    public Task<ListedSubscription?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(id == "desk" ? Desk : null);

    public string TokenOf(ListedSubscription subscription) => Token;

    public bool Opens(ListedSubscription subscription, string token) => token == Token;

    public Task<IReadOnlyList<ListedSubscription>> ListAsync(string? owner, int skip, int take, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<SubscriptionSaved> SaveAsync(StoredSubscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<RepeatedRequest?> FindRequestAsync(string owner, string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RememberAsync(RepeatedRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ConsentState?> ReopenAsync(ListedSubscription subscription, Guid destinationId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public (Mute Named, string? Error) Inspect(Mute mute) => throw new NotSupportedException();

    public Task<IReadOnlyList<Mute>?> MuteAsync(
        string id, DateTimeOffset nowUtc, Func<IReadOnlyList<Mute>, IReadOnlyList<Mute>> change, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task EraseAsync(ListedSubscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<HeldSubscription> HeldAsync(ListedSubscription subscription, CancellationToken cancellationToken) => throw new NotSupportedException();
}
