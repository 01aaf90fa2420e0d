using NewsWatch.Core.Alerts;

namespace NewsWatch.Worker.Options;

public sealed record SubscriptionOptions
{
    [Option("A short name that stays the same; it is part of each alert's identity.", Allowed = "a name that no other subscription has")]
    public string Id { get; init; } = "";

    [Option("The language in which its alerts are written.", Allowed = "en, fr")]
    public string Language { get; init; } = "en";

    public SubscriptionFilterOptions Filter { get; init; } = new();

    public IReadOnlyList<DestinationOptions> Destinations { get; init; } = [];

    public Subscription ToSubscription() => new()
    {
        Id = Id,
        Language = Language,
        Filter = Filter.ToFilter(),
        Destinations = [.. Destinations.Select(destination => destination.ToDestination())],
    };
}
