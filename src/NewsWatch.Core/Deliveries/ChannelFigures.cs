namespace NewsWatch.Core.Deliveries;

public sealed record ChannelFigures
{
    public required string Channel { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Attempts that the destination took.</summary>
    public required int Taken { get; init; }

    /// <summary>Deliveries that were given up.</summary>
    public required int Dead { get; init; }

    /// <summary>Of the attempts, from 0 to 1; null without any.</summary>
    public double? SuccessRate => Attempts == 0 ? null : (double)Taken / Attempts;

    /// <summary>From the latest publication that an alert tells of to its delivery. Digests are left out, which are late on purpose.</summary>
    public required LatencyFigures? SincePublication { get; init; }

    /// <summary>From the fetch of an alert's latest article to its delivery.</summary>
    public required LatencyFigures? SinceFetch { get; init; }
}
