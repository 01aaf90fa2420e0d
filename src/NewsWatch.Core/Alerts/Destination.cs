namespace NewsWatch.Core.Alerts;

/// <summary>One address on one channel.</summary>
public sealed record Destination
{
    /// <summary>The channel's name in the registry, such as "webhook".</summary>
    public required string Channel { get; init; }

    /// <summary>Where to, in the channel's terms; empty for channels without an address.</summary>
    public string Address { get; init; } = "";

    /// <summary>A signing secret or token, where the channel uses one.</summary>
    public string? Secret { get; init; }
}
