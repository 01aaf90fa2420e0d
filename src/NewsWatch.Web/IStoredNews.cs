using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;

namespace NewsWatch.Web;

/// <summary>
/// What the pipeline has stored, as the API reads it. The host implements it over its store, one short read a call;
/// a singleton that is safe to call from many requests at once. The lists have the order of Core's stores, and the API
/// asks for one row more than it shows in order to know whether another page follows.
/// </summary>
public interface IStoredNews
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Story>> ListStoriesAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>The story, or the one that it was merged into; null where no story has this id.</summary>
    Task<Story?> FindStoryAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>The older deals that the story's articles recall; at most 50.</summary>
    Task<IReadOnlyList<StoryMention>> ListMentionsAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>What people corrected of the story, latest first.</summary>
    Task<IReadOnlyList<StoryCorrection>> ListCorrectionsAsync(Guid storyId, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<Alert>> ListAlertsAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Newest first; null state lists all.</summary>
    Task<IReadOnlyList<Delivery>> ListDeliveriesAsync(DeliveryState? state, int skip, int take, CancellationToken cancellationToken);

    /// <summary>All watched feeds in order of their address.</summary>
    Task<IReadOnlyList<Feed>> ListFeedsAsync(CancellationToken cancellationToken);
}
