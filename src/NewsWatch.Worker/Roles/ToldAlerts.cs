using NewsWatch.Core.Alerts;
using NewsWatch.Delivery.Channels;
using NewsWatch.Delivery.Rendering;
using NewsWatch.Storage;
using NewsWatch.Web.Pull;

namespace NewsWatch.Worker.Roles;

/// <summary>What subscriptions were told, out of the store, in the words that channels use.</summary>
internal sealed class ToldAlerts(IStore store, AlertReaders readers) : IToldAlerts
{
    public Task<IReadOnlyList<Alert>> ListAsync(string subscriptionId, int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Alerts.ListForAsync(subscriptionId, null, take, cancellationToken), cancellationToken);

    public async Task<string> LanguageAsync(string subscriptionId, string? asked, CancellationToken cancellationToken) =>
        Words.For(asked ?? await readers.LanguageAsync(subscriptionId, cancellationToken)).Language;

    public Task<IReadOnlyList<AlertMark>> ListAfterAsync(string subscriptionId, AlertMark after, int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Alerts.ListAfterAsync(subscriptionId, after, take, cancellationToken), cancellationToken);

    public Task<IReadOnlyDictionary<Guid, Alert>> FindAsync(IReadOnlyList<Guid> alertIds, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Alerts.FindAsync(alertIds, cancellationToken), cancellationToken);

    public ToldAlert Tell(Alert alert, string language)
    {
        var link = readers.StoryLink(alert);
        var story = BulletinWriter.Write(new LinkedAlert(alert, link), language);
        var source = story.Sources.Select(one => one.Url).FirstOrDefault(url => url.Length > 0);
        return new ToldAlert
        {
            Alert = alert,
            Title = $"{story.Label}: {story.Headline}",
            Summary = story.Happened,
            Html = StoryHtml.Of(story, Words.For(language)),
            Link = link ?? (source is null ? null : new Uri(source)),
        };
    }
}
