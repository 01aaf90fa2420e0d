using Microsoft.Extensions.Time.Testing;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Articles;
using NewsWatch.Core.Deliveries;
using NewsWatch.Core.Stories;
using NewsWatch.Core.Stories.Corrections;
using NewsWatch.Web;
using NewsWatch.Web.Pull;

namespace NewsWatch.UnitTests.Web;

/// <summary>Lists in the order in which the store would return them.</summary>
internal sealed class InMemoryNews : IStoredNews, IJourneys, IToldAlerts
{
    public FakeTimeProvider Clock { get; } = new(NewsSamples.Noon);

    public List<Story> Stories { get; } = [];

    public List<StoryCorrection> Corrections { get; } = [];

    public List<StoryMention> Mentions { get; } = [];

    public List<Alert> Alerts { get; } = [];

    public List<Core.Deliveries.Delivery> Deliveries { get; } = [];

    public List<Feed> Feeds { get; } = [];

    public List<ArticleJourney> Journeys { get; } = [];

    /// <summary>Makes every read fail, as a store does that cannot be reached.</summary>
    public Exception? Fault { get; set; }

    public Task<IReadOnlyList<Story>> ListStoriesAsync(int skip, int take, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Story>>(() => [.. Stories.Skip(skip).Take(take)]);

    public Task<Story?> FindStoryAsync(Guid storyId, CancellationToken cancellationToken) =>
        ReadAsync(() => Stories.Find(story => story.Id == storyId));

    public Task<IReadOnlyList<StoryMention>> ListMentionsAsync(Guid storyId, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StoryMention>>(() => [.. Mentions]);

    public Task<IReadOnlyList<StoryCorrection>> ListCorrectionsAsync(Guid storyId, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<StoryCorrection>>(() => [.. Corrections.Where(each => each.StoryId == storyId || each.OtherId == storyId)]);

    public Task<IReadOnlyList<Alert>> ListAlertsAsync(int skip, int take, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Alert>>(() => [.. Alerts.Skip(skip).Take(take)]);

    public Task<IReadOnlyList<Core.Deliveries.Delivery>> ListDeliveriesAsync(
        DeliveryState? state, int skip, int take, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Core.Deliveries.Delivery>>(() => [.. Deliveries.Where(d => state is null || d.State == state).Skip(skip).Take(take)]);

    public Task<IReadOnlyList<Feed>> ListFeedsAsync(CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Feed>>(() => [.. Feeds]);

    public Task<ArticleJourney?> FindAsync(Guid articleId, CancellationToken cancellationToken) =>
        ReadAsync(() => Journeys.Find(journey => journey.Article.Id == articleId));

    public Task<IReadOnlyList<ArticleJourney>> ListAsync(JourneyQuery query, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<ArticleJourney>>(() =>
            [.. Journeys.Where(j => query.Outcome is null || j.Outcome == query.Outcome).Skip(query.Skip).Take(query.Take)]);

    public Task<IReadOnlyList<Alert>> ListAsync(string subscriptionId, int take, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<Alert>>(() => [.. Alerts.Where(alert => alert.SubscriptionId == subscriptionId).Take(take)]);

    public Task<IReadOnlyList<AlertMark>> ListAfterAsync(string subscriptionId, AlertMark after, int take, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyList<AlertMark>>(() =>
        [
            .. Alerts.Where(alert => alert.SubscriptionId == subscriptionId).Select(AlertMark.Of)
                .Where(mark => (mark.RaisedUtc, mark.Id).CompareTo((after.RaisedUtc, after.Id)) > 0)
                .OrderBy(mark => mark.RaisedUtc).ThenBy(mark => mark.Id).Take(take),
        ]);

    public Task<IReadOnlyDictionary<Guid, Alert>> FindAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken) =>
        ReadAsync<IReadOnlyDictionary<Guid, Alert>>(() => Alerts.Where(alert => alertIds.Contains(alert.Id)).ToDictionary(alert => alert.Id));

    public Task<string> LanguageAsync(string subscriptionId, string? asked, CancellationToken cancellationToken) => Task.FromResult(asked ?? "en");

    public ToldAlert Tell(Alert alert, string language) => new()
    {
        Alert = alert,
        Title = $"{language}: {alert.Story.Headline}",
        Summary = "What happened & why.",
        Html = "<p>What happened &amp; why.</p>",
        Link = new Uri("https://news.example/1?a=1&b=2"),
    };

    private Task<T> ReadAsync<T>(Func<T> read) => Fault is null ? Task.FromResult(read()) : Task.FromException<T>(Fault);
}
