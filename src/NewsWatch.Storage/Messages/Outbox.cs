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

    internal void Reopened() => HasNews = true;

    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_added.Count == 0) return;
        HasNews |= await _context.InsertNewAsync(_added, cancellationToken) > 0;
        _added.Clear();
    }
}
