namespace NewsWatch.Contracts;

/// <summary>What a revision changed, for readers.</summary>
public sealed record FactChange
{
    public required string Field { get; init; }

    /// <summary>Null where nothing was known before.</summary>
    public string? From { get; init; }

    public required string To { get; init; }
}
