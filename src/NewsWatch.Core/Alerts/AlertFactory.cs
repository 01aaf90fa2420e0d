using System.Globalization;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Text;

namespace NewsWatch.Core.Alerts;

/// <summary>Makes the alert of a story revision for one subscription; whoever makes it again makes the same identity.</summary>
public sealed class AlertFactory(TimeProvider clock)
{
    public Alert Create(Subscription subscription, Story story, IReadOnlyList<StoryChange> changes, AlertMatch match) => new()
    {
        Id = IdFor(story.Id, story.Revision, subscription.Id),
        SubscriptionId = subscription.Id,
        Story = story,
        Changes = changes,
        Reason = match.Reason,
        Grounds = match.Grounds,
        RaisedUtc = clock.GetUtcNow(),
    };

    /// <summary>For a subscription that was told nothing of the story before: to it nothing has changed.</summary>
    public Alert CreateFirst(Subscription subscription, Story story, AlertMatch match) =>
        Create(subscription, story, [], match) with { Opens = true };

    public static Guid IdFor(Guid storyId, int revision, string subscriptionId) => DerivedId.From(
        "alert", storyId.ToString("N"), revision.ToString(CultureInfo.InvariantCulture), subscriptionId);
}
