using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Messages;

/// <summary>Which consumer has done which message.</summary>
public sealed class Inbox
{
    private readonly StoreContext _context;
    private readonly TimeProvider _clock;

    internal Inbox(StoreContext context, TimeProvider clock)
    {
        _context = context;
        _clock = clock;
    }

    /// <summary>
    /// False where this consumer has done the message already. Where another transaction is about to record the same, waits
    /// for how that one ends.
    /// </summary>
    public Task<bool> TryRecordAsync(Guid messageId, string consumer, CancellationToken cancellationToken)
    {
        var row = new InboxRow { MessageId = messageId, Consumer = consumer, ConsumedUtc = _clock.GetUtcNow() };
        return _context.InsertNewAsync(row, cancellationToken);
    }
}
