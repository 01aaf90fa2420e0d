using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>What a receiver learns of its subscription.</summary>
internal sealed record WebhookNotice(string SubscriptionId, string Title, string Text, Uri? Link)
{
    public static WebhookNotice Of(Notice notice)
    {
        var bulletin = BulletinWriter.Write(notice);
        return new WebhookNotice(notice.SubscriptionId, bulletin.Title, bulletin.Text, notice.Link);
    }
}
