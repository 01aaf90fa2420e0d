using NewsWatch.Core.Alerts;

namespace NewsWatch.Worker.Options;

public sealed record DestinationOptions
{
    [Option("The channel that carries the alert.", Allowed = "the name of a channel, such as console or webhook")]
    public string Channel { get; init; } = "";

    [Option("Where to, as the channel takes it; see the table of channels.", HidePath = true)]
    public string Address { get; init; } = "";

    [Option("What a webhook is signed with, or the token of a service.", Allowed = "as the channel takes it", Secret = true)]
    public string? Secret { get; init; }

    public Destination ToDestination() => new() { Channel = Channel, Address = Address, Secret = Secret };
}
