namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>A page of the deliveries of a subscription, newest first.</summary>
public sealed record LogModel(string Id, IReadOnlyList<LoggedDelivery> Log)
{
    /// <summary>The address of the page before; null on the first one.</summary>
    public string? Previous { get; init; }

    public string? Next { get; init; }
}
