namespace NewsWatch.Contracts;

/// <summary>
/// Read the page of an article whose feed said too little, then judge it. What was decided stands in the store, so that a command
/// that is handed out twice asks the page's server once.
/// </summary>
public sealed record ReadArticlePage
{
    public required Guid ArticleId { get; init; }

    /// <summary>The version of the entry that this came from, see <see cref="ArticleDiscovered.Version"/>: an edit is no news.</summary>
    public int Version { get; init; } = 1;
}
