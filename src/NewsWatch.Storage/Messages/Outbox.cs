using Microsoft.EntityFrameworkCore;
using NewsWatch.Storage.Contexts;
using NewsWatch.Storage.Rows;

namespace NewsWatch.Storage.Messages;

/// <summary>What this transaction wants published.</summary>
public sealed class Outbox
{
    private readonly StoreContext _context;
    private readonly List<OutboxRow> _added = [];

    internal Outbox(StoreContext context) => _context = context;

    /// <summary>True where the relay has something to do after the commit.</summary>
    internal bool HasNews { get; private set; }

    /// <summary>Written when the transaction commits; an id that the outbox knows already is ignored.</summary>
    public void Add(OutboxMessage message) => _added.Add(OutboxRow.From(message));

    /// <summary>The place of the newest message; 0 where there is none.</summary>
    public async Task<long> PositionAsync(CancellationToken cancellationToken) =>
        await _context.Outbox.MaxAsync(message => (long?)message.Position, cancellationToken) ?? 0;

    /// <summary>The place of the last message that was there at a moment; 0 where none was. Found from the end, where few are younger.</summary>
    public async Task<long> PositionAsync(DateTimeOffset atUtc, CancellationToken cancellationToken) =>
        await _context.Outbox
            .Where(message => message.CreatedUtc <= atUtc)
            .OrderByDescending(message => message.Position)
            .Select(message => message.Position)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Messages of these types behind a place, oldest first, whether the bus has them or not.</summary>
    public async Task<IReadOnlyList<OutboxPosition>> AfterAsync(IReadOnlyList<string> types, long position, int take, CancellationToken cancellationToken) =>
        await _context.Outbox
            .Where(message => message.Position > position && types.Contains(message.Type))
            .OrderBy(message => message.Position)
            .Take(take)
            .Select(message => new OutboxPosition(message.Position, message.Type, message.Payload))
            .ToListAsync(cancellationToken);

    internal void Reopened() => HasNews = true;

    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_added.Count == 0) return;
        HasNews |= await _context.InsertNewAsync(_added, cancellationToken) > 0;
        _added.Clear();
    }
}
