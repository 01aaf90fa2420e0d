namespace NewsWatch.Contracts;

/// <summary>The words of a source, exactly as they stand there, that state a field such as parties or capacity_gw.</summary>
public sealed record EvidenceQuote
{
    public required string Field { get; init; }

    public required string Quote { get; init; }
}
