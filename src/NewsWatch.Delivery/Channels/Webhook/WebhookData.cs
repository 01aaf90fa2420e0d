using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>What a receiver learns of the story, as it stood when the alert was raised.</summary>
internal sealed record WebhookData
{
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

    /// <summary>Why the receiver gets this, in the language of the subscription.</summary>
    public required string Reason { get; init; }

    public required AlertLinks Links { get; init; }

    /// <summary>Null where everything is there.</summary>
    public WebhookTruncation? Truncated { get; init; }

    public static WebhookData Of(Alert alert, AlertLinks links, Words words, WebhookLimits limits)
    {
        var story = alert.Story;
        var length = limits.Text;
        return new WebhookData
        {
            AlertId = alert.Id,
            SubscriptionId = alert.SubscriptionId,
            StoryId = story.Id,
            Revision = story.Revision,
            Headline = SafeText.Line(story.Headline, length),
            Status = story.Status,
            Deal = Cut(story.Deal, limits),
            Evidence = [.. story.Evidence.Take(limits.Evidence).Select(evidence => Cut(evidence, length))],
            Changes = [.. alert.Changes.Take(limits.Names).Select(change => Cut(change, length))],
            Sources = [.. story.Sources.Take(limits.Sources).Select(source => WebhookSource.Of(source, length))],
            Reason = SafeText.Line(ReasonText.Of(alert, words), length),
            Links = links,
            Truncated = TruncationOf(alert, limits),
        };
    }

    private static WebhookTruncation? TruncationOf(Alert alert, WebhookLimits limits)
    {
        var story = alert.Story;
        var truncation = new WebhookTruncation(
            Omitted(story.Sources.Count, limits.Sources),
            Omitted(story.Evidence.Count, limits.Evidence),
            Omitted(story.Deal.Parties.Count, limits.Names),
            Omitted(alert.Changes.Count, limits.Names),
            limits.Text);
        var whole = truncation with { TextLimit = 0 } == new WebhookTruncation(0, 0, 0, 0, 0) && LongestText(alert) <= limits.Text;
        return whole ? null : truncation;
    }

    private static Evidence Cut(Evidence evidence, int length) => evidence with { Quote = SafeText.Line(evidence.Quote, length) };

    private static StoryChange Cut(StoryChange change, int length) => change with
    {
        From = change.From is null ? null : SafeText.Line(change.From, length),
        To = SafeText.Line(change.To, length),
    };

    private static Deal Cut(Deal deal, WebhookLimits limits) => deal with
    {
        Parties = [.. deal.Parties.Take(limits.Names).Select(party => SafeText.Line(party, limits.Text))],
        Subject = deal.Subject is null ? null : SafeText.Line(deal.Subject, limits.Text),
        Starts = deal.Starts is null ? null : SafeText.Line(deal.Starts, limits.Text),
        ShareMoves = [.. deal.ShareMoves.Take(limits.Names).Select(move => move with { Party = SafeText.Line(move.Party, limits.Text) })],
    };

    private static int Omitted(int count, int limit) => Math.Max(0, count - limit);

    private static int LongestText(Alert alert)
    {
        var (story, deal) = (alert.Story, alert.Story.Deal);
        IEnumerable<string?> texts =
        [
            story.Headline, alert.Reason, deal.Subject, deal.Starts, .. deal.Parties,
            .. story.Evidence.Select(evidence => evidence.Quote), .. story.Sources.Select(source => source.Title),
            .. alert.Changes.Select(change => change.To),
        ];
        return texts.Max(text => text?.Length ?? 0);
    }
}
