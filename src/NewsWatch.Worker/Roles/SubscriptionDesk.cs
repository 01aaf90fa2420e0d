using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>Lists, checks, saves and removes subscriptions, for the API and the command line alike.</summary>
internal sealed class SubscriptionDesk(IStore store, SubscriptionList declared, SubscriptionInspector inspector, Invitations invitations) : ISubscriptionDesk
{
    private const int MostHeld = 100_000;
    private const string Configuration = "configuration";

    public async Task<IReadOnlyList<ListedSubscription>> ListAsync(string? owner, int skip, int take, CancellationToken cancellationToken)
    {
        var configured = owner is null ? declared.All.Select(Listed).ToList() : [];
        var first = configured.Skip(skip).Take(take).ToList();
        var left = Math.Max(0, skip - configured.Count);
        return await store.ReadAsync(
            async session =>
            {
                var stored = await session.Subscriptions.ListAsync(owner, left, take - first.Count, cancellationToken);
                List<ListedSubscription> listed = [.. first, .. stored.Select(one => new ListedSubscription(one, Declared: false))];
                var consents = await session.Consents.ListAsync([.. listed.Select(one => one.Stored.Subscription.Id)], cancellationToken);
                var mutes = await session.Subscriptions.DeclaredMutesAsync([.. first.Select(one => one.Stored.Subscription.Id)], cancellationToken);
                var byId = consents.ToLookup(consent => consent.SubscriptionId, StringComparer.Ordinal);
                return listed.ConvertAll(one => Muted(one, mutes) with { Consents = [.. byId[one.Stored.Subscription.Id]] });
            },
            cancellationToken);
    }

    public Task<ListedSubscription?> FindAsync(string id, CancellationToken cancellationToken) => store.ReadAsync(
        async session =>
        {
            var listed = declared.All.FirstOrDefault(subscription => subscription.Id == id) is { } configured
                ? Muted(Listed(configured), await session.Subscriptions.DeclaredMutesAsync([id], cancellationToken))
                : await session.Subscriptions.FindAsync(id, cancellationToken) is { } stored ? new ListedSubscription(stored, Declared: false) : null;
            return listed is null ? null : listed with { Consents = await session.Consents.ListAsync([id], cancellationToken) };
        },
        cancellationToken);

    public async Task<SubscriptionSaved> SaveAsync(StoredSubscription subscription, CancellationToken cancellationToken)
    {
        var (named, errors) = inspector.Inspect(subscription.Subscription);
        if (declared.All.Any(one => one.Id == named.Id))
            errors.Add($"Subscription '{named.Id}' is declared by the configuration, which alone can change it.");
        if (errors.Count > 0) return new SubscriptionSaved(null, errors);
        IReadOnlyList<Invitation> begun = [];
        var saved = await store.TransactAsync(
            async session =>
            {
                await session.Subscriptions.HoldAloneAsync(cancellationToken);
                var former = await session.Subscriptions.FindAsync(named.Id, cancellationToken);
                var inviting = invitations.With(named, former?.Subscription);
                if (await session.Subscriptions.SaveAsync(subscription with { Subscription = inviting }, cancellationToken) is not { } stored)
                    return new SubscriptionSaved(null, []) { Named = named };
                await session.Routing.FollowAsync(named, cancellationToken);
                begun = [.. inviting.Invitations.Except(former?.Subscription.Invitations ?? [])];
                foreach (var invitation in begun) await session.Consents.AskAsync(named.Id, invitation.DestinationId, cancellationToken);
                return new SubscriptionSaved(stored, []) { Consents = await session.Consents.ListAsync([named.Id], cancellationToken) };
            },
            cancellationToken);
        await invitations.SendAsync(named, begun);
        return saved;
    }

    /// <summary>The mute with the name that its company has here, and what is wrong with it, in one line.</summary>
    public (Mute Named, string? Error) Inspect(Mute mute) => inspector.Inspect(mute);

    /// <summary>
    /// Changes what a subscription is silent about, of those mutes that have not ended. One that is declared can be muted like any other: the
    /// rest of it is for the configuration to say. Null where there is none of this id.
    /// </summary>
    public Task<IReadOnlyList<Mute>?> MuteAsync(
        string id, DateTimeOffset nowUtc, Func<IReadOnlyList<Mute>, IReadOnlyList<Mute>> change, CancellationToken cancellationToken) => store.TransactAsync(
        async session =>
        {
            await session.Subscriptions.HoldAloneAsync(cancellationToken);
            var mutes = await MuteAsync(session, id, known => Fitting(change(Running(known, nowUtc))), cancellationToken);

            // What an earlier mute held, and this one does not, goes on.
            if (mutes is not null) await session.Routing.LetGoAsync(id, cancellationToken);
            return mutes;
        },
        cancellationToken);

    private async Task<IReadOnlyList<Mute>?> MuteAsync(
        StoreSession session, string id, Func<IReadOnlyList<Mute>, IReadOnlyList<Mute>> change, CancellationToken cancellationToken)
    {
        if (declared.All.Any(one => one.Id == id))
        {
            var known = await session.Subscriptions.DeclaredMutesAsync([id], cancellationToken);
            var mutes = change(known.GetValueOrDefault(id) ?? []);
            await session.Subscriptions.MuteDeclaredAsync(id, mutes, cancellationToken);
            return mutes;
        }

        if (await session.Subscriptions.FindAsync(id, cancellationToken) is not { } stored) return null;
        var changed = stored.Subscription with { Mutes = change(stored.Subscription.Mutes) };
        return await session.Subscriptions.SaveAsync(stored with { Subscription = changed }, cancellationToken) is null ? null : changed.Mutes;
    }

    public Task<RepeatedRequest?> FindRequestAsync(string owner, string key, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Subscriptions.FindRequestAsync(owner, key, cancellationToken), cancellationToken);

    public Task RememberAsync(RepeatedRequest request, CancellationToken cancellationToken) =>
        store.TransactAsync(session => session.Subscriptions.RememberAsync(request, cancellationToken), cancellationToken);

    /// <summary>What a reader says by a link of a message. False where nobody has asked them, or they have ended it.</summary>
    public Task<bool> ConfirmAsync(string id, Guid destinationId, CancellationToken cancellationToken) =>
        store.TransactAsync(
            async session =>
            {
                if (!await session.Consents.ConfirmAsync(id, destinationId, cancellationToken)) return false;
                await session.Routing.LetGoAsync(id, cancellationToken);
                return true;
            },
            cancellationToken);

    /// <summary>Ends a destination for its reader, however often.</summary>
    public Task<bool> EndAsync(string id, Guid destinationId, CancellationToken cancellationToken) => store.TransactAsync(
        async session =>
        {
            await session.Consents.EndAsync(id, destinationId, cancellationToken);
            return true;
        },
        cancellationToken);

    public async Task<ConsentState?> ReopenAsync(ListedSubscription subscription, Guid destinationId, CancellationToken cancellationToken)
    {
        var (id, destinations) = (subscription.Stored.Subscription.Id, subscription.Stored.Subscription.Destinations);
        var destination = destinations.FirstOrDefault(one => DestinationIdentity.ForHealth(one) == destinationId);
        if (destination is null) return null;
        var reader = DestinationIdentity.For(destination);
        var asks = ReaderConsent.MustBeAsked(destination);
        IReadOnlyList<Invitation> begun = [];
        var reopened = await store.TransactAsync(
            async session =>
            {
                if (!await session.Consents.ReopenAsync(id, reader, cancellationToken)) return false;
                if (!asks) return true;
                await session.Consents.AskAsync(id, reader, cancellationToken);
                var former = subscription.Stored.Subscription with { Destinations = [.. destinations.Where(one => one != destination)] };
                begun = [.. invitations.With(subscription.Stored.Subscription, former).Invitations.Where(one => one.DestinationId == reader)];
                await session.Subscriptions.InviteAsync(id, known => [.. known.Where(one => one.DestinationId != reader), .. begun], cancellationToken);
                return true;
            },
            cancellationToken);
        if (!reopened) return null;
        await invitations.SendAsync(subscription.Stored.Subscription, begun);
        return asks ? ConsentState.Asked : ConsentState.Given;
    }

    public Task EraseAsync(ListedSubscription subscription, CancellationToken cancellationToken) => store.TransactAsync(
        async session =>
        {
            var id = subscription.Stored.Subscription.Id;
            await session.Subscriptions.RemoveAsync(id, cancellationToken);

            // What readers of a declared one have said still counts: who has ended it must not get it again for being forgotten.
            if (!subscription.Declared) await session.Consents.EraseAsync(id, cancellationToken);
            return await session.Alerts.EraseAsync(id, cancellationToken);
        },
        cancellationToken);

    public Task<HeldSubscription> HeldAsync(ListedSubscription subscription, CancellationToken cancellationToken) => store.ReadAsync(
        async session =>
        {
            var id = subscription.Stored.Subscription.Id;
            var deliveries = await session.Deliveries.ListAsync(new DeliveryQuery { SubscriptionId = id, Take = MostHeld }, cancellationToken);
            var attempts = await session.Deliveries.AttemptsOfAsync(id, cancellationToken);
            return new HeldSubscription
            {
                Listed = subscription,
                Alerts = await session.Alerts.ListForAsync(id, null, MostHeld, cancellationToken),
                Deliveries = [.. deliveries.Select(delivery => new DeliveryJourney(delivery, [.. attempts[delivery.Id]]))],
            };
        },
        cancellationToken);

    private static IReadOnlyList<Mute> Running(IReadOnlyList<Mute> mutes, DateTimeOffset nowUtc) => [.. mutes.Where(mute => mute.UntilUtc > nowUtc)];

    /// <summary>A reader who mutes one story after the other must not make the subscription one that cannot be saved any more.</summary>
    private static IReadOnlyList<Mute> Fitting(IReadOnlyList<Mute> mutes) => mutes.Count <= SubscriptionRules.MaxMutes
        ? mutes
        : [.. mutes.OrderByDescending(mute => mute.UntilUtc).Take(SubscriptionRules.MaxMutes)];

    private static ListedSubscription Muted(ListedSubscription listed, IReadOnlyDictionary<string, IReadOnlyList<Mute>> mutes)
    {
        var stored = listed.Stored;
        return listed.Declared && mutes.TryGetValue(stored.Subscription.Id, out var muted)
            ? listed with { Stored = stored with { Subscription = stored.Subscription with { Mutes = muted } } }
            : listed;
    }

    private static ListedSubscription Listed(Subscription subscription) => new(
        new StoredSubscription
        {
            Subscription = subscription,
            Owner = Configuration,
            CreatedUtc = DateTimeOffset.UnixEpoch,
            UpdatedUtc = DateTimeOffset.UnixEpoch,
        },
        Declared: true);
}
