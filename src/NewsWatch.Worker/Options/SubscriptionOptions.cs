using NewsWatch.Core.Alerts;

namespace NewsWatch.Worker.Options;

public sealed record SubscriptionOptions
{
    [Option("A short name that stays the same; it is part of each alert's identity.", Allowed = "a name that no other subscription has")]
    public string Id { get; init; } = "";

    [Option("The language in which its alerts are written.", Allowed = "en, fr")]
    public string Language { get; init; } = "en";

    [Option("Sends alerts together instead of one by one.", Allowed = "hourly, daily 08:00 Europe/Paris, weekly monday 08:00 Europe/Paris")]
    public string? Digest { get; init; }

    [Option("Alerts in one hour beyond which the others are sent together at its end.", Min = "1", Max = "10000")]
    public int? MaxPerHour { get; init; }

    public SubscriptionFilterOptions Filter { get; init; } = new();

    public IReadOnlyList<DestinationOptions> Destinations { get; init; } = [];

    public Subscription ToSubscription() => new()
    {
        Id = Id,
        Language = Language,
        Digest = Digest is null ? null : DigestSchedule.Parse(Digest),
        MaxPerHour = MaxPerHour,
        Filter = Filter.ToFilter(),
        Destinations = [.. Destinations.Select(destination => destination.ToDestination())],
    };
}
