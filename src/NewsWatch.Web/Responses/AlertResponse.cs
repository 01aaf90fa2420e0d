using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Responses;

/// <summary>A story revision that a subscription was told.</summary>
internal sealed record AlertResponse
{
    public required Guid Id { get; init; }

    public required string SubscriptionId { get; init; }

    /// <summary>One sentence that names what of the subscription matched.</summary>
    public required string Reason { get; init; }

    public required DateTime RaisedUtc { get; init; }

    /// <summary>Empty with the first alert of a story.</summary>
    public required IReadOnlyList<ChangeResponse> Changes { get; init; }

    /// <summary>The story as it stood when the alert was raised.</summary>
    public required StoryResponse Story { get; init; }

    public static AlertResponse From(Alert alert) => new()
    {
        Id = alert.Id,
        SubscriptionId = alert.SubscriptionId,
        Reason = alert.Reason,
        RaisedUtc = alert.RaisedUtc.UtcDateTime,
        Changes = [.. alert.Changes.Select(ChangeResponse.Of)],
        Story = StoryResponse.From(alert.Story),
    };
}
