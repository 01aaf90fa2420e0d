using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pull;

/// <summary>
/// How far a reader has come. Alerts come into view in another order than that of their times, so what was given of late is kept in mind
/// instead of believing in the newest time alone. Not for use by two threads at once.
/// </summary>
internal sealed class StreamPosition
{
    private readonly Dictionary<Guid, DateTimeOffset> _given = [];
    private readonly (DateTimeOffset Utc, Guid Id) _from;
    private DateTimeOffset _newestUtc;

    /// <summary>After this alert; with no id, after this moment.</summary>
    public StreamPosition(DateTimeOffset fromUtc, Guid fromId = default)
    {
        _from = (fromUtc, fromId);
        _newestUtc = fromUtc;
    }

    /// <summary>From when on to look, going so far back.</summary>
    public DateTimeOffset SinceUtc(TimeSpan overlap)
    {
        var sinceUtc = _newestUtc - _from.Utc > overlap ? _newestUtc - overlap : _from.Utc;
        foreach (var old in _given.Where(given => given.Value < sinceUtc).ToList()) _given.Remove(old.Key);
        return sinceUtc;
    }

    /// <summary>Those of the alerts, which are in their order, that were not given before and are as old as they must be.</summary>
    public IReadOnlyList<Guid> Take(IReadOnlyList<AlertMark> alerts, DateTimeOffset settledUtc)
    {
        List<Guid> taken = [];
        foreach (var alert in alerts)
        {
            if (alert.RaisedUtc > settledUtc || (alert.RaisedUtc, alert.Id).CompareTo(_from) <= 0 || !_given.TryAdd(alert.Id, alert.RaisedUtc)) continue;
            if (alert.RaisedUtc > _newestUtc) _newestUtc = alert.RaisedUtc;
            taken.Add(alert.Id);
        }

        return taken;
    }
}
