using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Messages;

/// <summary>
/// The visible list of messages that failed for good. One that was sent again leaves the list, but not the table until it is
/// done: if it fails again, its failures go on being counted.
/// </summary>
public sealed class DeadLetters
{
    private readonly StoreContext _context;
    private readonly Outbox _outbox;
    private readonly TimeProvider _clock;

    internal DeadLetters(StoreContext context, Outbox outbox, TimeProvider clock)
    {
        _context = context;
        _outbox = outbox;
        _clock = clock;
    }

    /// <summary>The same message on the same queue again adds its failures and keeps when it first failed.</summary>
    public async Task AddAsync(DeadLetter letter, CancellationToken cancellationToken)
    {
        if (await _context.InsertNewAsync(DeadLetterRow.From(letter), cancellationToken)) return;
        await Rows(letter.MessageId, letter.Queue).ExecuteUpdateAsync(
            row => row
                .SetProperty(known => known.Failures, known => known.Failures + letter.Failures)
                .SetProperty(known => known.Reason, letter.Reason)
                .SetProperty(known => known.Payload, letter.Payload)
                .SetProperty(known => known.LastFailedUtc, letter.LastFailedUtc)
                .SetProperty(known => known.ReplayedUtc, (DateTimeOffset?)null),
            cancellationToken);
    }

    /// <summary>Latest failure first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await _context.DeadLetters
            .Where(row => row.ReplayedUtc == null)
            .OrderByDescending(row => row.LastFailedUtc).ThenBy(row => row.MessageId)
            .Skip(skip).Take(take)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDeadLetter())];
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) =>
        _context.DeadLetters.CountAsync(row => row.ReplayedUtc == null, cancellationToken);

    public async Task<DeadLetter?> FindAsync(Guid messageId, string queue, CancellationToken cancellationToken)
    {
        var row = await Rows(messageId, queue).FirstOrDefaultAsync(letter => letter.ReplayedUtc == null, cancellationToken);
        return row?.ToDeadLetter();
    }

    /// <summary>Puts the message back into the outbox to be published again, under its old id. False where it is not in the list.</summary>
    public async Task<bool> ReplayAsync(Guid messageId, string queue, CancellationToken cancellationToken)
    {
        var letter = await FindAsync(messageId, queue, cancellationToken);
        // Whoever marks the row replays the message; a second caller finds none to mark.
        if (letter is null || await MarkAsync(messageId, queue, cancellationToken) == 0) return false;
        var reopened = await _context.Outbox
            .Where(row => row.Id == messageId)
            .ExecuteUpdateAsync(row => row.SetProperty(known => known.PublishedUtc, (DateTimeOffset?)null), cancellationToken);
        if (reopened == 1) _outbox.Reopened();
        else _outbox.Add(ToMessage(letter));
        return true;
    }

    private Task<int> MarkAsync(Guid messageId, string queue, CancellationToken cancellationToken)
    {
        var nowUtc = _clock.GetUtcNow();
        return Rows(messageId, queue)
            .Where(row => row.ReplayedUtc == null)
            .ExecuteUpdateAsync(row => row.SetProperty(known => known.ReplayedUtc, nowUtc), cancellationToken);
    }

    private OutboxMessage ToMessage(DeadLetter letter) => new()
    {
        Id = letter.MessageId,
        Type = letter.Type,
        Payload = letter.Payload,
        CreatedUtc = _clock.GetUtcNow(),
    };

    private IQueryable<DeadLetterRow> Rows(Guid messageId, string queue) =>
        _context.DeadLetters.Where(row => row.MessageId == messageId && row.Queue == queue);
}
