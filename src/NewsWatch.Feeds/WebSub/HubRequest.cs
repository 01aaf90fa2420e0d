using System.Globalization;

namespace NewsWatch.Feeds.WebSub;

/// <summary>What a subscriber asks of a hub (W3C WebSub, section 5.1).</summary>
public sealed record HubRequest
{
    public required Uri Hub { get; init; }

    public required string Topic { get; init; }

    public required string Callback { get; init; }

    public required string Secret { get; init; }

    /// <summary>False asks for the end of the subscription.</summary>
    public bool Subscribes { get; init; } = true;

    // The specification would have the secret sent by https only. Many hubs know http alone; there the secret still keeps off
    // whoever is not on the way between them and us.
    internal FormUrlEncodedContent Form() => new(
    [
        KeyValuePair.Create("hub.mode", Subscribes ? "subscribe" : "unsubscribe"),
        KeyValuePair.Create("hub.topic", Topic),
        KeyValuePair.Create("hub.callback", Callback),
        KeyValuePair.Create("hub.lease_seconds", HubTimes.WantedLease.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)),
        KeyValuePair.Create("hub.secret", Secret),
    ]);
}
