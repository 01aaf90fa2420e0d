using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Webhook;

/// <summary>Several alerts in one body; those that did not fit are counted.</summary>
internal sealed record WebhookDigest(IReadOnlyList<WebhookData> Alerts, int AlertsOmitted)
{
    /// <summary>From the fullest to the smallest: first each alert says less, then the last alerts are left out.</summary>
    public static IEnumerable<WebhookDigest> Renderings(AlertMessage message, IReadOnlyList<WebhookLimits> limits)
    {
        foreach (var limit in limits) yield return new WebhookDigest(AlertsOf(message, limit), 0);
        var all = AlertsOf(message, limits[^1]);
        for (var kept = all.Count * 3 / 4; kept > 0; kept = kept * 3 / 4) yield return new WebhookDigest(all[..kept], all.Count - kept);
    }

    private static List<WebhookData> AlertsOf(AlertMessage message, WebhookLimits limits)
    {
        var words = Words.For(message.Language);
        IEnumerable<LinkedAlert> alerts = [new LinkedAlert(message.Alert, message.Links.Story), .. message.More];
        return [.. alerts.Select(alert => WebhookData.Of(alert.Alert, message.Links with { Story = alert.Story }, words, limits))];
    }
}
