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

    public Task<string> LanguageAsync(string subscriptionId, CancellationToken cancellationToken) =>
        readers.LanguageAsync(subscriptionId, cancellationToken);

    public Task<IReadOnlyList<Alert>> ListSinceAsync(string subscriptionId, DateTimeOffset sinceUtc, int take, CancellationToken cancellationToken) =>
        store.ReadAsync(session => session.Alerts.ListSinceAsync(subscriptionId, sinceUtc, take, cancellationToken), cancellationToken);

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
