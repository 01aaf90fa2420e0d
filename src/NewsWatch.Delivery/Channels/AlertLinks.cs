namespace NewsWatch.Delivery.Channels;

/// <summary>Where a reader can go from an alert; each is null where the program has no public address or no such page.</summary>
public sealed record AlertLinks
{
    public static AlertLinks None { get; } = new();

    /// <summary>The story of the message's own alert.</summary>
    public Uri? Story { get; init; }

    /// <summary>A page that mutes the story for a while, for the whole subscription.</summary>
    public Uri? Mute { get; init; }

    /// <summary>
    /// A page that ends the subscription. It must also take a POST of "List-Unsubscribe=One-Click" without sign-in (RFC 8058):
    /// mail programs send that when their own button is pressed.
    /// </summary>
    public Uri? Unsubscribe { get; init; }
}
