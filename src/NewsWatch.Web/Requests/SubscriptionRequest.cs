using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Requests;

/// <summary>A subscription as its owner writes it.</summary>
internal sealed record SubscriptionRequest
{
    /// <summary>A short name that stays the same; only where one is made, since the address names it afterwards.</summary>
    public string? Id { get; init; }

    public SubscriptionFilter Filter { get; init; } = new();

    /// <summary>Left out in a change: they stay as they are, since addresses and secrets are never shown again.</summary>
    public IReadOnlyList<Destination>? Destinations { get; init; }

    /// <summary>In which language its alerts are written, two letters; English where there are no words of it.</summary>
    public string Language { get; init; } = "en";

    public bool Paused { get; init; }

    public IReadOnlyList<Mute> Mutes { get; init; } = [];

    public QuietHours? QuietHours { get; init; }

    /// <summary>Sends alerts together; left out, each is sent at once.</summary>
    public DigestSchedule? Digest { get; init; }

    /// <summary>What comes beyond so many alerts an hour is sent together; left out, there is no limit.</summary>
    public int? MaxPerHour { get; init; }

    public Subscription ToSubscription(string id, IReadOnlyList<Destination> known) => new()
    {
        Id = id,
        Filter = Filter,
        Destinations = Destinations ?? known,
        Language = Language,
        Paused = Paused,
        Mutes = Mutes,
        QuietHours = QuietHours,
        Digest = Digest,
        MaxPerHour = MaxPerHour,
    };
}
