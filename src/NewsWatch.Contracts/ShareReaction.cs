namespace NewsWatch.Contracts;

/// <summary>How far a party's share moved, in per cent; negative is down.</summary>
public sealed record ShareReaction
{
    public required string Party { get; init; }

    public required double Percent { get; init; }
}
