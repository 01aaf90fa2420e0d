namespace NewsWatch.Contracts;

/// <summary>
/// Read the page of an article whose feed said too little, then judge it. What was decided stands in the store, so that a command
/// that is handed out twice asks the page's server once.
/// </summary>
public sealed record ReadArticlePage
{
    public required Guid ArticleId { get; init; }
}
