namespace NewsWatch.Contracts;

/// <summary>An article whose news is no deal names organisations: it may belong to a story that is known. Published once a version.</summary>
public sealed record PartiesNamed
{
    public required Guid ArticleId { get; init; }

    /// <summary>The version of the entry that this came from, see <see cref="ArticleDiscovered.Version"/>: an edit is no news.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Canonical names of those that title and first sentences are about.</summary>
    public required IReadOnlyList<string> Parties { get; init; }
}
