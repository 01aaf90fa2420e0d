using NewsWatch.Core.Alerts;
using NewsWatch.Core.Deliveries;
using NewsWatch.Storage;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>
/// Sends the mails that ask readers to confirm, and sends them again by the schedule of deliveries. Attempts and due times stand with the
/// subscription, so that any notifier goes on after a restart.
/// </summary>
internal sealed class Invitations(IStore store, ReaderConsent readers, NotifierOptions options, TimeProvider clock)
{
    /// <summary>Mails of one subscription at a time, and subscriptions at a time.</summary>
    private const int SideBySide = 8;

    private static readonly TimeSpan WritingTime = TimeSpan.FromSeconds(5);

    private readonly InvitationPolicy _policy = new(new DeliverySchedule(options.RetryDelays));

    /// <summary>The subscription with an invitation for each reader who is to be asked, its first attempt begun; others stay as they were.</summary>
    public Subscription With(Subscription subscription, Subscription? former)
    {
        var asked = ReaderConsent.NewReaders(subscription, former).Select(DestinationIdentity.For).ToList();
        var kept = (former?.Invitations ?? []).Where(known =>
            !asked.Contains(known.DestinationId) && subscription.Destinations.Any(one => DestinationIdentity.For(one) == known.DestinationId));
        // Whoever saves waits for as many as are sent side by side; the others are due at once, for whoever looks for what is due.
        var now = clock.GetUtcNow();
        return subscription with
        {
            Invitations =
            [
                .. kept,
                .. asked.Take(SideBySide).Select(id => new Invitation { DestinationId = id, Attempt = 1, DueUtc = HeldUntil() }),
                .. asked.Skip(SideBySide).Select(id => new Invitation { DestinationId = id, Attempt = 0, DueUtc = now }),
            ],
        };
    }

    /// <summary>Sends those whose attempt the caller has begun, and keeps in mind how each ended.</summary>
    public Task SendAsync(Subscription subscription, IReadOnlyList<Invitation> begun) => Task.WhenAll(
        from invitation in begun
        where invitation.Attempt > 0
        let destination = subscription.Destinations.FirstOrDefault(one => DestinationIdentity.For(one) == invitation.DestinationId)
        where destination is not null
        select SendAsync(subscription, invitation, destination));

    /// <summary>Asks a reader once more who has not answered; not again and again.</summary>
    public async Task<SendResult> AskAgainAsync(Subscription subscription, Destination destination)
    {
        var (id, now) = (DestinationIdentity.For(destination), clock.GetUtcNow());
        var again = new Invitation { DestinationId = id, Attempt = 1, DueUtc = HeldUntil() };
        string? refusal = null;
        await store.TransactAsync(
            session => session.Subscriptions.InviteAsync(
                subscription.Id,
                known =>
                {
                    var former = known.FirstOrDefault(one => one.DestinationId == id);
                    refusal = former is null ? null : InvitationPolicy.Refusal(former, now);
                    again = again with { Sent = former?.Sent ?? 0, SentUtc = former?.SentUtc };
                    return refusal is null ? [.. known.Where(one => one.DestinationId != id), again] : known;
                },
                CancellationToken.None),
            CancellationToken.None);
        return refusal is null
            ? await SendAsync(subscription, again, destination)
            : new SendResult { Outcome = SendOutcome.Permanent, Reason = InvitationPolicy.AskedReason, Detail = refusal };
    }

    private async Task<SendResult> SendAsync(Subscription subscription, Invitation begun, Destination destination)
    {
        var result = await readers.SendAsync(subscription, destination);
        var ended = _policy.After(begun, result, clock.GetUtcNow());
        await store.TransactAsync(
            session => session.Subscriptions.InviteAsync(subscription.Id, known => [.. known.Select(one => IsSame(one, begun) ? ended : one)], CancellationToken.None),
            CancellationToken.None);
        return result;
    }

    /// <summary>Tries again what is due, of those readers who have not answered.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await store.ReadAsync(
            async session => await session.Consents.ListUnansweredAsync(now - _policy.Span, cancellationToken) is { Count: > 0 } ids
                ? await session.Subscriptions.FindAsync(ids, cancellationToken)
                : [],
            cancellationToken);
        await Parallel.ForEachAsync(
            waiting.Where(one => one.Subscription.Invitations.Any(invitation => invitation.DueUtc <= now)),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (stored, token) => await SendAsync(stored.Subscription, await BeginAsync(stored.Subscription.Id, clock.GetUtcNow(), token)));
    }

    /// <summary>Another notifier may have begun them since the list was read, or their reader may have answered.</summary>
    private Task<IReadOnlyList<Invitation>> BeginAsync(string id, DateTimeOffset now, CancellationToken cancellationToken) =>
        store.TransactAsync<IReadOnlyList<Invitation>>(
            async session =>
            {
                List<Invitation> begun = [];
                await session.Subscriptions.InviteAsync(
                    id,
                    known =>
                    {
                        begun.Clear();
                        var due = known.Where(one => one.DueUtc <= now).Take(SideBySide).ToHashSet();
                        List<Invitation> all = [.. known.Select(one => due.Contains(one) ? _policy.Begin(one, HeldUntil()) : one)];
                        begun.AddRange(all.Except(known).Where(one => one.DueUtc is not null));
                        return all;
                    },
                    cancellationToken);
                var unanswered = (await session.Consents.ListMissingAsync([id], cancellationToken))
                    .Where(consent => consent.State == ConsentState.Asked).Select(consent => consent.DestinationId).ToHashSet();
                return [.. begun.Where(one => unanswered.Contains(one.DestinationId))];
            },
            cancellationToken);

    private DateTimeOffset HeldUntil() => clock.GetUtcNow() + options.SendTimeout + WritingTime;

    private static bool IsSame(Invitation one, Invitation other) => one.DestinationId == other.DestinationId && one.Attempt == other.Attempt;
}
