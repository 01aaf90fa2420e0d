using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Web;

namespace NewsWatch.UnitTests.Web;

/// <summary>Lists in the order in which the store would return them.</summary>
internal sealed class InMemoryNews : IStoredNews
{
    public List<Story> Stories { get; } = [];

    public List<Alert> Alerts { get; } = [];

    public List<Delivery> Deliveries { get; } = [];

    public List<Feed> Feeds { get; } = [];

    /// <summary>Makes every read fail, as a store does that cannot be reached.</summary>
    public Exception? Fault { get; set; }

    public Task<IReadOnlyList<Story>> ListStoriesAsync(int skip, int take, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Story>>(() => [.. Stories.Skip(skip).Take(take)]);

    public Task<Story?> FindStoryAsync(Guid storyId, CancellationToken cancellationToken) =>
        ReadAsync(() => Stories.Find(story => story.Id == storyId));

    public Task<IReadOnlyList<Alert>> ListAlertsAsync(int skip, int take, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Alert>>(() => [.. Alerts.Skip(skip).Take(take)]);

    public Task<IReadOnlyList<Delivery>> ListDeliveriesAsync(DeliveryState? state, int skip, int take, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Delivery>>(() => [.. Deliveries.Where(d => state is null || d.State == state).Skip(skip).Take(take)]);

    public Task<IReadOnlyList<Feed>> ListFeedsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Feed>>(() => [.. Feeds]);

    private Task<T> ReadAsync<T>(Func<T> read) => Fault is null ? Task.FromResult(read()) : Task.FromException<T>(Fault);
}
