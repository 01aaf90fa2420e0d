using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>What a receiver learns of the story, as it stood when the alert was raised.</summary>
internal sealed record WebhookData
{
    private const int MaxNames = 20;

    public required Guid AlertId { get; init; }

    public required string SubscriptionId { get; init; }

    public required Guid StoryId { get; init; }

    public required int Revision { get; init; }

    public required string Headline { get; init; }

    public required DealStatus Status { get; init; }

    public required Deal Deal { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    public required IReadOnlyList<StoryChange> Changes { get; init; }

    public required IReadOnlyList<WebhookSource> Sources { get; init; }

    public required string Reason { get; init; }

    /// <summary>Null where everything is there.</summary>
    public WebhookTruncation? Truncated { get; init; }

    public static WebhookData Of(Alert alert, WebhookLimits limits)
    {
        var story = alert.Story;
        var omitted = new WebhookTruncation(
            Omitted(story.Sources.Count, limits.Sources), Omitted(story.Evidence.Count, limits.Evidence), limits.Text);
        return new WebhookData
        {
            AlertId = alert.Id,
            SubscriptionId = alert.SubscriptionId,
            StoryId = story.Id,
            Revision = story.Revision,
            Headline = SafeText.Line(story.Headline, limits.Text),
            Status = story.Status,
            Deal = Cut(story.Deal, limits.Text),
            Evidence = [.. story.Evidence.Take(limits.Evidence).Select(evidence => Cut(evidence, limits.Text))],
            Changes = [.. alert.Changes.Take(MaxNames)],
            Sources = [.. story.Sources.Take(limits.Sources).Select(source => WebhookSource.Of(source, limits.Text))],
            Reason = SafeText.Line(alert.Reason, limits.Text),
            Truncated = omitted.SourcesOmitted + omitted.EvidenceOmitted > 0 || LongestText(story) > limits.Text ? omitted : null,
        };
    }

    private static Evidence Cut(Evidence evidence, int length) => evidence with { Quote = SafeText.Line(evidence.Quote, length) };

    private static Deal Cut(Deal deal, int length) => deal with
    {
        Parties = [.. deal.Parties.Take(MaxNames).Select(party => SafeText.Line(party, length))],
        Subject = deal.Subject is null ? null : SafeText.Line(deal.Subject, length),
        Starts = deal.Starts is null ? null : SafeText.Line(deal.Starts, length),
        ShareMoves = [.. deal.ShareMoves.Take(MaxNames)],
    };

    private static int Omitted(int count, int limit) => Math.Max(0, count - limit);

    private static int LongestText(Story story) =>
        story.Evidence.Select(evidence => evidence.Quote.Length).Append(story.Headline.Length).Max();
}
