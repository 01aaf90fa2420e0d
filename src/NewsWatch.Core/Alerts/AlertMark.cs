namespace NewsWatch.Core.Alerts;

/// <summary>The place of an alert among those of its subscription: the earlier one first, and by identity where two were raised at one moment.</summary>
public sealed record AlertMark(DateTimeOffset RaisedUtc, Guid Id)
{
    public static AlertMark Of(Alert alert) => new(alert.RaisedUtc, alert.Id);
}
