using NewsWatch.Core.Stories;

namespace NewsWatch.Core.Alerts;

/// <summary>Who wants to be told of which stories, and where.</summary>
public sealed record Subscription
{
    /// <summary>A short name that stays the same: it is part of each alert's identity.</summary>
    public required string Id { get; init; }

    public SubscriptionFilter Filter { get; init; } = new();

    public required IReadOnlyList<Destination> Destinations { get; init; }

    /// <summary>The language in which its alerts are written, two letters; one without words of its own reads as English.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Nothing is sent until it goes on.</summary>
    public bool Paused { get; init; }

    public IReadOnlyList<Mute> Mutes { get; init; } = [];

    /// <summary>How the mails fare that ask its readers to confirm. The program keeps them; nobody else writes them.</summary>
    public IReadOnlyList<Invitation> Invitations { get; init; } = [];

    public QuietHours? QuietHours { get; init; }

    /// <summary>Null: each alert is sent at once.</summary>
    public DigestSchedule? Digest { get; init; }

    /// <summary>What comes beyond so many alerts in one hour of the clock is sent together at its end; null: there is no limit.</summary>
    public int? MaxPerHour { get; init; }

    /// <summary>The mute that covers the story now; null where none does.</summary>
    public Mute? MuteOf(Story story, DateTimeOffset nowUtc) => Mutes.FirstOrDefault(mute => mute.UntilUtc > nowUtc && mute.Covers(story));
}
