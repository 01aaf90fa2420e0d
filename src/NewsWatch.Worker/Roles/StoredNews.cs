using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Storage;
using NewsWatch.Web;

namespace NewsWatch.Worker.Roles;

/// <summary>The store as the API reads it.</summary>
internal sealed class StoredNews(IStore store) : IStoredNews
{
    public Task<IReadOnlyList<Story>> ListStoriesAsync(int skip, int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Stories.ListAsync(skip, take, cancellationToken), cancellationToken);

    public Task<Story?> FindStoryAsync(Guid storyId, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Stories.FindAsync(storyId, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StoryCorrection>> ListCorrectionsAsync(Guid storyId, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Stories.CorrectionsAsync(storyId, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<StoryMention>> ListMentionsAsync(Guid storyId, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Stories.MentionsAsync(storyId, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Alert>> ListAlertsAsync(int skip, int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Alerts.ListAsync(skip, take, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Core.Deliveries.Delivery>> ListDeliveriesAsync(DeliveryState? state, int skip, int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Deliveries.ListAsync(new DeliveryQuery { State = state, Skip = skip, Take = take }, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<Feed>> ListFeedsAsync(CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Feeds.ListAsync(cancellationToken), cancellationToken);
}
