namespace NewsWatch.Contracts;

/// <summary>An article whose news is no deal names organisations: it may belong to a story that is known. Published once an article.</summary>
public sealed record PartiesNamed
{
    public required Guid ArticleId { get; init; }

    /// <summary>Canonical names of those that title and first sentences are about.</summary>
    public required IReadOnlyList<string> Parties { get; init; }
}
