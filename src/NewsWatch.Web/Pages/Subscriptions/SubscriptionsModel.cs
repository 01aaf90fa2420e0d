namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>A page of the list of subscriptions.</summary>
public sealed record SubscriptionsModel
{
    public required IReadOnlyList<SubscriptionFile> Files { get; init; }

    /// <summary>The address of the page before; null on the first one.</summary>
    public string? Previous { get; init; }

    public string? Next { get; init; }
}
